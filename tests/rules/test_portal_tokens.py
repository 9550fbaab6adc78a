"""A link's token: only what was signed is read, and it says for whom."""

from __future__ import annotations

from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from dunnock.portal.tokens import read_token, token_of

IDS = st.integers(1, 10**8)


@given(IDS, IDS)
def test_what_is_signed_is_read_again(organisation_id, link_id):
    assert read_token(token_of(organisation_id, link_id)) == (organisation_id, link_id)


@given(IDS, IDS, IDS, IDS)
def test_a_signature_is_good_for_its_own_numbers_only(organisation_id, link_id, other_organisation, other_link):
    signature = token_of(organisation_id, link_id).split("-", 2)[2]
    moved = read_token(f"{other_organisation}-{other_link}-{signature}")
    assert moved == (
        (organisation_id, link_id) if (other_organisation, other_link) == (organisation_id, link_id) else None
    )


@given(st.text(max_size=80))
def test_anything_else_is_nothing(text):
    assert read_token(text) is None


@given(IDS, IDS, st.integers(0, 42))
def test_one_changed_character_is_one_too_many(organisation_id, link_id, at):
    token = token_of(organisation_id, link_id)
    place = len(token) - 43 + at
    changed = token[:place] + ("A" if token[place] != "A" else "B") + token[place + 1 :]
    assert read_token(changed) is None


def test_another_secret_key_ends_every_link():
    token = token_of(1, 2)
    with override_settings(SECRET_KEY="another one"):
        assert read_token(token) is None
