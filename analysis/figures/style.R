# What the pictures in R have in common: options, reading, colours, writing.
invisible(Sys.setlocale("LC_CTYPE", "C.UTF-8"))  # umlauts, whatever the shell says
# Colours that colour-blind people tell apart (Okabe & Ito 2008).
blue <- "#0072B2"; sky <- "#56B4E9"; orange <- "#E69F00"; red <- "#D55E00"
grey <- "#777777"; pale <- "#CCCCCC"

give_up <- function(code, ...) {
    message(basename(script), ": ", ...)
    quit(status = code)
}

# The options of the command line by name, and what stands alone as `input`.
arguments <- function(what, defaults = list()) {
    words <- commandArgs(trailingOnly = TRUE)
    at <- grep("^--?[a-z]+$", words)
    names <- sub("^-+", "", words[at])
    asked <- modifyList(c(defaults, o = NA), as.list(setNames(words[at + 1], names)))
    asked$input <- words[setdiff(seq_along(words), c(at, at + 1))]
    known <- all(names %in% c("o", names(defaults)))
    if (!known || length(asked$input) != 1 || is.na(asked$o))
        give_up(64, what, " -o PICTURE.png",
                sprintf(" [--%s %s]", names(defaults), toupper(names(defaults))))
    asked
}

# Rows of a CSV file, or of stdin for "-"; all `columns` are there.
csv_rows <- function(path, columns) {
    if (path != "-" && !file.exists(path)) give_up(66, path, " is not there")
    rows <- read.csv(if (path == "-") file("stdin") else path, encoding = "UTF-8")
    lacking <- setdiff(columns, names(rows))
    if (length(lacking)) give_up(65, path, " has no column ", toString(lacking))
    rows
}

# results.h5, opened; a folder stands for the results.h5 in it.
results <- function(path) {
    if (!requireNamespace("ncdf4", quietly = TRUE))
        give_up(69, "needs ncdf4. On Debian: apt-get install r-cran-ncdf4")
    if (dir.exists(path)) path <- file.path(path, "results.h5")
    if (!file.exists(path)) give_up(66, path, " is not there")
    ncdf4::nc_open(path)
}

# Where a name stands among those that there are.
place <- function(name, names, what) {
    if (!(name %in% names))
        give_up(65, "no ", what, " ", name, "; there are: ", toString(names))
    match(name, names)
}

# Opens a picture 1200 pixels wide with `count` panels, three in a row. Inches: the
# height of a panel, and what stands left of all panels.
panels <- function(path, count, height, left) {
    rows <- ceiling(count / 3)
    high <- rows * height + 1
    switch(sub(".*[.]", "", path),
           png = png(path, 12, high, "in", res = 100, type = "cairo"),
           svg = svg(path, 12, high), pdf = cairo_pdf(path, 12, high),
           give_up(73, path, ": .png, .svg and .pdf can be written"))
    par(mfrow = c(rows, min(3, count)), omi = c(0.5, left, 0.45, 0.1),
        mai = c(0.6, 0.1, 0.6, 0.1), cex = 1, las = 1, bty = "l", mgp = c(2, 0.6, 0))
}

# An empty panel; `names` stand at the y axis of the leftmost one, from the top.
panel <- function(i, title, across, up, unit = "", names = NULL) {
    plot(NA, xlim = range(across, na.rm = TRUE), ylim = up, xlab = unit, ylab = "",
         yaxt = "n")
    grid(ny = if (is.null(names)) NULL else NA, lty = 1, col = "#E5E5E5")
    at <- if (is.null(names)) axTicks(2) else seq_along(names)
    leftmost <- (i - 1) %% par("mfrow")[2] == 0
    axis(2, at, if (leftmost) (if (is.null(names)) at else names) else FALSE, xpd = NA)
    title(title, adj = 0, font.main = 1, cex.main = 1, line = 0.5)
}

# Factor and word of a unit: shares are shown as percent.
shown <- function(unit) {
    if (unit %in% "share") return(list(100, "%"))
    list(1, if (unit %in% c(NA, "1")) "" else unit)
}

# Names of METRIC@WINDOW@REGION, then `between`, and window and region in words.
named <- function(metric, between) {
    metric <- sub("@all(@|$)", "@all weeks\\1", metric)
    metric <- sub("@(first|last)([0-9]+)", "@\\1 \\2 weeks", metric)
    metric <- sub("@([0-9]+)-([0-9]+)", "@weeks \\1 to \\2", metric)
    details <- ifelse(grepl("@", metric), gsub("@", ", ", sub("^[^@]*@", "", metric)), "")
    sub("\n$", "", paste0(sub("@.*", "", metric), between, details))
}

# What stands above and below all panels; then the picture is written.
finish <- function(title, note) {
    middle <- (6 - par("omi")[2]) / (12 - par("omi")[2] - par("omi")[4])
    mtext(title, 3, 0.7, outer = TRUE, at = middle, cex = 1.4)
    lines <- strwrap(note, 110)
    for (i in seq_along(lines)) mtext(lines[i], 1, i - 0.4, outer = TRUE, at = middle)
    invisible(dev.off())
}
