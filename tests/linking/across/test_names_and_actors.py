"""Names in several spellings, and who is who across reports."""

import pytest

from dateline.linking.across.actors import Identity, asked, identify, offered, settled, shifted
from dateline.linking.across.names import person_key, sound, surname_key
from dateline.record import Actor, Office, Span

HERE = (Span(0, 1, "x"),)


def actor(
    name: str, kind: str = "person", country: str | None = None, *offices: tuple[str, str | None]
) -> Actor:
    titles = tuple(Office(title, of, HERE) for title, of in offices)
    return Actor("a1", name, kind, country, "GOV", titles, HERE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Tarnovsky", "Vladimir Tarnovskyy"),
        ("Aleksandr Lukin", "Alexander Lukin"),
        ("Muhammad bin Rashid", "Mohammed bin Rashid Al Kalam"),
        ("Abdel Fattah Al Nur", "Abdul Fattah el-Nur"),
        ("Recep Tayyip Doğan", "Recep Dogan"),
        ("Tony Merrow", "Anthony J. Merrow"),
        ("Bashar al-Karim", "Bashar Karim"),
        ("Sergey Lawrow", "Sergei Lavrov"),
    ],
)
def test_one_person_in_two_spellings_has_one_key(one: str, other: str) -> None:
    assert person_key(one) == person_key(other) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Karim", "Hussein Karim"),
        ("Olena Tarnovska", "Volodymyr Tarnovsky"),
        ("Ann Ode", "Ben Ode"),
        ("Omar Haidar", "Amir Haidar"),
    ],
)
def test_two_people_of_one_surname_are_two(one: str, other: str) -> None:
    assert person_key(one) != person_key(other)


def test_a_surname_alone_is_nobodys_key() -> None:
    assert person_key("Tarnovsky") is None


def test_short_words_have_to_be_the_same() -> None:
    assert sound("li") != sound("le")


def holders(*known: tuple[str, str]):  # type: ignore[no-untyped-def]
    return lambda keys: [(key, name) for key, name in known if key in list(keys)]


def test_the_office_of_a_month_is_its_holder_then_and_not_years_later() -> None:
    now = identify(
        actor("US secretary of state", "person", "USA", ("secretary of state", "US")), "f1", "2025-04"
    )
    later = identify(
        actor("US secretary of state", "person", "USA", ("secretary of state", "US")), "f2", "2029-04"
    )
    ode = identify(actor("Marc Ode", "person", "USA", ("Secretary of State", "US")), "f3", "2025-03")
    known = holders(*((key, ode.name) for key in offered(ode, actor("Marc Ode"))))
    assert settled(now, known) == ode.name == "person|mark ode"
    assert settled(later, known) == "office|secretary state|USA|2029-04"


def test_two_holders_in_one_month_leave_the_office_to_nobody() -> None:
    office = identify(actor("the Malian president", "person", "MLI", ("president", "Mali")), "f1", "2031-03")
    known = holders(
        ("holds|president|MLI|2031-03", "person|a b"), ("holds|president|MLI|2031-03", "person|c d")
    )
    assert settled(office, known) == "office|president|MLI|2031-03"


def test_a_surname_with_an_office_finds_the_holder_of_that_surname_only() -> None:
    given = identify(actor("Keita", "person", "MLI", ("President", "Mali")), "f1", "2031-03")
    keita, diop = surname_key("Keita"), surname_key("Diop")
    right = holders((f"holds|{keita}|president|MLI|2031-03", "person|omar keita"))
    assert settled(given, right) == "person|omar keita"
    assert settled(given, holders((f"holds|{diop}|president|MLI|2031-03", "person|ann diop"))) == "actor|f1"


def test_a_former_president_holds_no_office() -> None:
    was = identify(actor("Omar Keita", "person", "MLI", ("former president", "Mali")), "f1", "2031-03")
    assert list(offered(was, actor("Omar Keita"))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Ministry of Defence", "body", "MLI"), actor("Malian defense ministry", "body", "MLI")),
        (actor("Kiev", "state", "UKR"), actor("the Ukrainian government", "state", "UKR")),
        (actor("Malian troops", "military", "MLI"), actor("Malian army", "military", "MLI")),
        (actor("Azawad Front fighters", "armed-group"), actor("the Azawad Front", "armed-group")),
        (actor("Malian people", "population", "MLI"), actor("Malians", "population", "MLI")),
    ],
)
def test_bodies_states_and_peoples_are_one_under_many_words(one: Actor, other: Actor) -> None:
    assert identify(one, "f1", "").name == identify(other, "f2", "").name != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Ministry of Defence", "body", "MLI"), actor("Ministry of Defence", "body", "NER")),
        (actor("the Ode regime", "state"), actor("the Udo regime", "state")),
        (actor("Keita", "person"), actor("Keita", "person")),
        (actor("protesters", "population"), actor("protesters", "population")),
    ],
)
def test_what_is_told_of_two_reports_and_has_no_name_is_two(one: Actor, other: Actor) -> None:
    nobody = holders()
    assert settled(identify(one, "f1", "2031-03"), nobody) != settled(
        identify(other, "f2", "2031-03"), nobody
    )


def test_initials_find_the_only_body_that_they_abbreviate() -> None:
    short = identify(actor("TPLF", "armed-group"), "f1", "2031-03")
    long = identify(actor("Tavar People's Liberation Front", "armed-group"), "f2", "2031-03")
    (key,) = offered(long, actor("Tavar People's Liberation Front", "armed-group"))
    assert settled(short, holders((key, long.name))) == long.name
    assert settled(short, holders((key, long.name), (key, "body|other"))) == short.own


def test_months_are_counted_over_the_year() -> None:
    assert [shifted("2031-12", 1), shifted("2031-01", -1), shifted("", 3)] == ["2032-01", "2030-12", ""]


def test_whoever_is_named_asks_for_nobody() -> None:
    assert list(asked(Identity("person|a b", "actor|f"))) == []
