package jp.ward.guard.policy;

/**
 * What is wrong with a policy file, for the official who wrote it.
 *
 * @param line the line of the file from 1, or 0 for the file as a whole
 * @param column the heading of the column, or empty
 * @param message what is wrong and what to do, in Japanese
 */
public record PolicyProblem(String file, int line, String column, String message) {

  @Override
  public String toString() {
    String place = line == 0 ? file : file + " " + line + "行目";
    return place + (column.isEmpty() ? "" : "「" + column + "」") + ": " + message;
  }
}
