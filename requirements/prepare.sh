# Read by ./saju-naming and ./test, which set $root, the folder of the project.

# What a prepared environment was made of; kept inside it as the file "stamp".
made_of() {
    printf '%s\n' "$root"
    grep '^__version__' "$root/src/saju_naming/__init__.py"
    cat "$root/pyproject.toml"
    for list; do cat "$root/requirements/$list"; done
}

# prepare VENV REQUIREMENTS [UNHASHED]: makes VENV hold those packages, those of UNHASHED, which are
# not checked, and the project (editable), unless it does.
prepare() {
    folder=$1
    shift
    if [ -x "$folder/bin/python" ] && made_of "$@" | cmp -s - "$folder/stamp" 2>/dev/null; then
        return
    fi
    for python in "${SAJU_NAMING_PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            made_of "$@" | "$python" "$root/requirements/prepare.py" "$folder" "$@"
            return
        fi
    done
    echo 'saju-naming: venv 모듈이 있는 Python 3.11 이상을 설치해 주세요. |' \
        'install Python 3.11 or newer with its venv module.' >&2
    exit 1
}
