"""What is wrong with the fields of a request, in both languages and without what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi.exceptions import RequestValidationError

from saju_naming.faces.api.problems import Refused
from saju_naming.korean.text import Text

_JSON = Text("JSON 객체로 읽을 수 없어요.", "cannot be read as a JSON object.")
_FIELDS = Text("맞지 않는 항목이 있어요: {fields}.", "there are fields that do not fit: {fields}.")
_OTHER = Text("형식이 맞지 않아요.", "has not the right form.")
#: Kind of error → what it says, with figures of its own.
_TOLD = {
    "missing": Text("꼭 필요해요.", "is needed."),
    "extra_forbidden": Text("모르는 항목이에요.", "is not known here."),
    "string_type": Text("글자로 적어 주세요.", "must be a string."),
    "string_too_short": Text("{min_length}자 이상이어야 해요.", "needs {min_length} characters."),
    "string_too_long": Text("{max_length}자까지예요.", "may have {max_length} characters at most."),
    "int_type": Text("정수로 적어 주세요.", "must be an integer."),
    "float_type": Text("수로 적어 주세요.", "must be a number."),
    "finite_number": Text("유한한 수로 적어 주세요.", "must be a finite number."),
    "bool_type": Text("true 또는 false예요.", "must be true or false."),
    "greater_than_equal": Text("{ge} 이상이어야 해요.", "must be {ge} or more."),
    "less_than_equal": Text("{le} 이하여야 해요.", "must be {le} or less."),
    "literal_error": Text("다음 가운데 하나예요: {expected}.", "must be one of: {expected}."),
    "list_type": Text("목록으로 적어 주세요.", "must be a list."),
    "too_long": Text("{max_length}개까지예요.", "may have {max_length} items at most."),
}
#: So many fields are named in the summary, and so many told of.
_NAMED, _MOST = 3, 20
#: A name of a field that is not ours may be anything.
_LONGEST_FIELD = 40


def invalid(error: RequestValidationError) -> Refused:
    """The refusal of a request whose body or path does not fit."""
    errors = error.errors()[:_MOST]
    if any(one["type"] == "json_invalid" or len(one["loc"]) == 1 for one in errors):
        return Refused("malformed", _JSON)
    told = [_one(one) for one in errors]
    fields = ", ".join([one["at"] for one in told][:_NAMED])
    detail = Text(_FIELDS.ko.format(fields=fields), _FIELDS.en.format(fields=fields))
    return Refused("invalid-request", detail, errors=told)


def _one(error: Mapping[str, Any]) -> dict[str, str]:
    text = _TOLD.get(error["type"], _OTHER)
    figures = error.get("ctx", {})
    return {
        "at": "/" + "/".join(str(part)[:_LONGEST_FIELD] for part in error["loc"][1:]),
        "detail_ko": text.ko.format(**figures),
        "detail_en": text.en.format(**figures),
    }
