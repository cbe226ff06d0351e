"""Places for people: those with ties near each other, regions apart."""
from reading import need

numpy = need("numpy", "python3-numpy")


def spring_layout(count, ties, steps=100):
    """count × 2 places, even in a disc of radius 1; ties: pairs of 0 … count − 1.

    Ties pull, everybody pushes everybody (Fruchterman & Reingold 1991). Then only the
    order of the distances from the middle is kept, which spreads a dense middle."""
    at = numpy.random.default_rng(1).uniform(-1, 1, size=(count, 2))
    pull = numpy.zeros((count, count))
    pull[ties[:, 0], ties[:, 1]] = pull[ties[:, 1], ties[:, 0]] = 1
    near = 1 / numpy.sqrt(count)
    for step in range(steps):
        square = (at ** 2).sum(axis=1)
        square = numpy.maximum(square[:, None] + square - 2 * at @ at.T, 1e-6)
        force = near ** 2 / square - pull * numpy.sqrt(square) / near
        move = at * force.sum(axis=1)[:, None] - force @ at
        size = numpy.maximum(numpy.hypot(*move.T), 1e-9)
        at += move * (numpy.minimum(size, 0.2 * (1 - step / steps)) / size)[:, None]
    at -= numpy.median(at, axis=0)
    out = numpy.hypot(*at.T)
    even = numpy.sqrt((out.argsort().argsort() + 0.5) / count)
    return at * (even / numpy.maximum(out, 1e-9))[:, None]


def by_region(regions, ties):
    """Places of people, each region a disc with an area as its people, on a grid.

    regions: of each of n people; ties: pairs of 0 … n − 1. Returns n × 2 places, and
    for each region that has people its index, the middle and the radius of its disc."""
    there, counts = numpy.unique(regions, return_counts=True)
    columns = int(numpy.ceil(numpy.sqrt(len(there))))
    at, discs = numpy.zeros((len(regions), 2)), []
    for i, (region, count) in enumerate(zip(there, counts)):
        people = numpy.flatnonzero(regions == region)
        own = numpy.searchsorted(people, ties[(regions[ties] == region).all(axis=1)])
        radius = numpy.sqrt(count / counts.max())
        middle = numpy.array([i % columns, -(i // columns)]) * 2.3
        at[people] = middle + radius * spring_layout(count, own)
        discs.append((region, middle, radius))
    return at, discs
