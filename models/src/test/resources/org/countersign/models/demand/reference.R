# Figures of R's forecast package, which the classical methods are held against. Run in this folder:
#   Rscript reference.R
# series.csv is written by MadeSeries; reference.csv is what this script writes; the versions stand in its first line.
suppressMessages(library(forecast))
AHEAD <- 12
tsb <- function(x, alpha = .1, beta = .1) {  # Teunter, Syntetos and Babai (2011), written from the paper
  k <- which(x > 0)[1]
  if (is.na(k)) return(0)
  z <- x[k]; p <- 1 / k
  for (v in x[-(1:k)]) if (v > 0) { z <- alpha * v + (1 - alpha) * z; p <- beta + (1 - beta) * p } else p <- (1 - beta) * p
  z * p
}
methods <- list(
  naive = function(y) naive(y, h = AHEAD)$mean,
  ses = function(y) ses(y, h = AHEAD)$mean,
  theta = function(y) thetaf(ts(as.numeric(y)), h = AHEAD)$mean,
  croston = function(y) croston(y, h = AHEAD, alpha = .1)$mean,
  sba = function(y) .95 * croston(y, h = AHEAD, alpha = .1)$mean,
  tsb = function(y) rep(tsb(as.numeric(y)), AHEAD))
seasonal <- list(
  snaive = function(y) snaive(y, h = AHEAD)$mean,
  hw = function(y) hw(y, h = AHEAD)$mean,
  HoltWinters = function(y) predict(HoltWinters(y), AHEAD))
out <- c(sprintf("# R %s.%s, forecast %s", R.version$major, R.version$minor, packageVersion("forecast")), "series,method,micros,forecasts")
for (line in readLines("series.csv")) {
  cells <- strsplit(line, ",")[[1]]
  x <- as.numeric(cells[-(1:2)]); period <- as.integer(cells[2])
  y <- ts(head(x, -AHEAD), frequency = period)
  for (m in c(names(methods), if (period > 1) names(seasonal))) {
    f <- c(methods, seasonal)[[m]]
    took <- system.time(mean <- f(y))[["elapsed"]] * 1e6
    out <- c(out, paste(cells[1], m, round(took), paste(sprintf("%.6f", as.numeric(mean)), collapse = " "), sep = ","))
  }
}
writeLines(out, "reference.csv")
