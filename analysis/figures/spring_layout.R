# Places for people: those with ties near each other, regions apart.

# count × 2 places, even in a disc of radius 1; a and b: the two ends of each tie.
# Ties pull, everybody pushes everybody (Fruchterman & Reingold 1991). Then only the
# order of the distances from the middle is kept, which spreads a dense middle.
spring_layout <- function(count, a, b, steps = 100) {
    set.seed(1)
    at <- matrix(runif(2 * count, -1, 1), count)
    pull <- matrix(0, count, count)
    pull[rbind(cbind(a, b), cbind(b, a))] <- 1
    near <- 1 / sqrt(count)
    for (step in seq_len(steps)) {
        square <- pmax(as.matrix(dist(at))^2, 1e-6)
        force <- near^2 / square - pull * sqrt(square) / near
        move <- at * rowSums(force) - force %*% at
        size <- pmax(sqrt(rowSums(move^2)), 1e-9)
        at <- at + move * pmin(size, 0.2 * (1 - (step - 1) / steps)) / size
    }
    at <- sweep(at, 2, apply(at, 2, median))
    out <- sqrt(rowSums(at^2))
    at * sqrt((rank(out, ties.method = "first") - 0.5) / count) / pmax(out, 1e-9)
}

# Places of people, each region a disc with an area as its people, on a grid. `at`
# holds a row a person; `discs` the index, middle and radius of each region with people.
by_region <- function(regions, a, b) {
    counts <- table(regions)
    there <- as.integer(names(counts))
    across <- ceiling(sqrt(length(there)))
    discs <- data.frame(region = there, radius = sqrt(as.numeric(counts) / max(counts)),
                        x = 2.3 * (seq_along(there) - 1) %% across,
                        y = -2.3 * (seq_along(there) - 1) %/% across)
    at <- matrix(0, length(regions), 2)
    for (i in seq_along(there)) {
        people <- which(regions == there[i])
        own <- regions[a] == there[i] & regions[b] == there[i]
        disc <- spring_layout(length(people), match(a[own], people),
                              match(b[own], people))
        at[people, ] <- sweep(discs$radius[i] * disc, 2, c(discs$x[i], discs$y[i]), "+")
    }
    list(at = at, discs = discs)
}
