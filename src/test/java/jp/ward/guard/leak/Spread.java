package jp.ward.guard.leak;

import java.util.List;

/** How long something took, in microseconds: the median and the quartiles. */
record Spread(int count, double lower, double median, double upper) {

  static Spread of(List<Double> micros) {
    List<Double> sorted = micros.stream().sorted().toList();
    int count = sorted.size();
    return new Spread(
        count, sorted.get(count / 4), sorted.get(count / 2), sorted.get(count * 3 / 4));
  }

  /** The interquartile range. */
  double width() {
    return upper - lower;
  }

  @Override
  public String toString() {
    return "%,d times, median %.0f us, quartiles %.0f to %.0f us"
        .formatted(count, median, lower, upper);
  }
}
