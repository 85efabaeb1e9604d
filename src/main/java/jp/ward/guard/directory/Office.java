package jp.ward.guard.directory;

/**
 * An office of a municipality (policies/offices.csv).
 *
 * @param code {@code 14101-welfare}: five digits of the municipality, dash, section
 * @param municipality the 6-digit 地方公共団体コード
 * @param callback the directory number for call-backs
 */
public record Office(String code, String municipality, String name, String callback) {}
