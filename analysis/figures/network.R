# The ties of one run in one week: coloured by stage, the wider the more trust.
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
source(file.path(dirname(script), "style.R"), encoding = "UTF-8")
source(file.path(dirname(script), "spring_layout.R"), encoding = "UTF-8")

asked <- arguments("network.R RESULTS.h5",
                   list(strategy = "", point = "0", replicate = "0", week = ""))
file <- results(asked$input)
strategies <- file$dim$strategy$vals
if (asked$strategy == "") asked$strategy <- tail(strategies, 1)
# The order of the dimensions is that of the file, the other way round.
run <- c(place(asked$replicate, file$dim$replicate$vals, "replicate"),
         place(asked$point, file$dim$point$vals, "point"),
         place(asked$strategy, strategies, "strategy"))

# Rows of a group in a week of the run, in its last one for "".
in_week <- function(group, columns, week) {
    name <- function(column) paste0(group, "/", column)
    of_run <- function(column) ncdf4::ncvar_get(file, name(column), run, c(1, 1, 1))
    if (!all(name(columns) %in% names(file$var)) || of_run("run_count") == 0)
        return(data.frame())
    first <- of_run("run_offset") + 1
    count <- of_run("run_count")
    read <- function(column) ncdf4::ncvar_get(file, name(column), first, count)
    rows <- setNames(as.data.frame(lapply(columns, read)), columns)
    rows[rows[[1]] == if (week == "") max(rows[[1]]) else week, ]
}
of_ties <- c("network_week", "from", "to", "stage", "trust", "trust_back")
ties <- in_week("network", of_ties, asked$week)
if (nrow(ties) == 0)
    give_up(65, asked$input, " holds no ties of this run in that week: ",
            "[record] network = { every = 52 } records them every 52 weeks")
week <- ties$network_week[1]
panel <- in_week("panel", c("panel_week", "freelancer", "member"), week)
members <- panel$freelancer[panel$member == 1]

people <- sort(unique(c(ties$from, ties$to, panel$freelancer)))
a <- match(ties$from, people)
b <- match(ties$to, people)
placed <- by_region(people %/% 2^24 %% 2^16, a, b)  # as in sim/core/ids.hpp
at <- placed$at
spread <- apply(at, 2, function(x) diff(range(x))) + 0.5

panels(asked$o, 1, 12 * spread[2] / spread[1] + 0.6, 0.1)
par(mai = c(0.6, 0, 0, 0), xpd = NA)
plot(at, type = "n", asp = 1, axes = FALSE, xlab = "", ylab = "")
stages <- c("contacts", "loose partners", "regular partners", "in writing")
colours <- c(pale, sky, blue, red)
drawn_as <- c(1, 1, 1, 2, 3, 4)[ties$stage]
scale <- min(1, sqrt(150 / length(people)))  # many people are small
for (i in order(drawn_as))
    segments(at[a[i], 1], at[a[i], 2], at[b[i], 1], at[b[i], 2],
             col = colours[drawn_as[i]],
             lwd = 6 * scale * ((ties$trust[i] + ties$trust_back[i]) / 2)^2)
points(at, pch = 21, cex = 1.2 * sqrt(scale), lwd = scale, col = "white",
       bg = ifelse(people %in% members, orange, "#555555"))
discs <- placed$discs
symbols(discs$x, discs$y, discs$radius + 0.05, inches = FALSE, add = TRUE, fg = pale)
text(discs$x, discs$y + discs$radius + 0.13, file$dim$region$vals[discs$region + 1],
     cex = 1.2)
names <- c(stages, "freelancers", "known as members")
counts <- c(tabulate(drawn_as, 4), length(people), length(members))
legend(mean(range(at[, 1])), min(discs$y - discs$radius) - 0.08, xjust = 0.5, ncol = 3,
       paste0(names, ": ", counts),
       bty = "n", col = c(colours, "#555555", orange), lwd = c(3, 3, 3, 3, NA, NA),
       pch = c(NA, NA, NA, NA, 19, 19))
finish(paste0("Ties under ", asked$strategy, ", replicate ", asked$replicate, ", week ",
              week), "A line is wider with more trust")
