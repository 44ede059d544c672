"""The titles of an actor's offices."""

from dateline.record import Actor


def titles_of(actor: Actor) -> frozenset[str]:
    """The titles with all their endings: "deputy prime minister", "prime minister", "minister". A group is called by
    its title in the plural ("foreign ministers")."""
    titles = [office.title for office in actor.offices]
    if actor.kind != "person":
        titles.append(actor.name.removesuffix("s"))
    words = [title.lower().split() for title in titles]
    return frozenset(" ".join(title[start:]) for title in words for start in range(len(title)))
