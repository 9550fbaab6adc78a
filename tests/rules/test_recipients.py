"""Who a message goes to: contacts by position with their fallback, and our own people, who never fall back to the customer."""

from __future__ import annotations

from dunnock.correspondence.recipients import Person, Wanted, address

CFO = Person(1, "Ada Sample", "ada@example.com", ("CFO",))
PRIMARY = Person(2, "Robin Alder", "robin@example.com", primary=True)
OWNER = Person(0, "Ines Rocha", "ines@example.com", owner=True)


def emails(found):
    return [person.email for person in found.to]


def test_the_account_owner_is_meant_by_name_only():
    everybody = [CFO, PRIMARY, OWNER]
    assert emails(address(everybody, to=[Wanted("account_owner")])) == ["ines@example.com"]
    assert emails(address(everybody, to=[Wanted("everyone")])) == ["ada@example.com", "robin@example.com"]
    assert emails(address(everybody)) == ["robin@example.com", "ada@example.com"]
    found = address(everybody, to=[Wanted("position", "CFO")], cc=[Wanted("account_owner")])
    assert (emails(found), found.cc) == (["ada@example.com"], ("ines@example.com",))


def test_what_is_meant_for_the_account_owner_never_reaches_the_customer():
    found = address([CFO, PRIMARY], to=[Wanted("account_owner")])
    assert (found.to, found.note) == ((), "The customer has no account owner.")


def test_a_position_nobody_has_falls_back_to_contacts_and_not_to_us():
    found = address([PRIMARY, OWNER], to=[Wanted("position", "CFO")])
    assert emails(found) == ["robin@example.com"]
    only_us = address([OWNER], to=[Wanted("position", "CFO")])
    assert (only_us.to, only_us.note) == ((), "The customer has no contact.")
