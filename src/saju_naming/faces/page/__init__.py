"""The page: forms in, HTML out, for people with a phone.

Every page works as a plain form. A small script adds what a script can add: the result arrives
piece by piece, the form echoes what it understood, and favourites stay in the browser.
"""

from saju_naming.faces.page.router import router

__all__ = ["router"]
