package jp.ward.guard.directory;

/**
 * An office of a municipality (policies/offices.csv).
 *
 * @param code {@code 14101-welfare}: five digits of the municipality, dash, section
 * @param municipality the 6-digit 地方公共団体コード
 * @param callback the directory number for call-backs
 * @param measureOfficers whether measure officers sit there; where none do, others stand in
 */
public record Office(
    String code, String municipality, String name, String callback, boolean measureOfficers) {

  /** An office of which the file doesn't say so: the one that keeps the family register. */
  private static final String USUALLY = "-civil";

  /** An office as a file without the column {@code measureOfficers} has it. */
  public Office(String code, String municipality, String name, String callback) {
    this(code, municipality, name, callback, code.endsWith(USUALLY));
  }
}
