package jp.ward.guard.directory;

/**
 * A municipality (policies/municipalities.csv).
 *
 * @param code the 6-digit 地方公共団体コード
 * @param numberedBy the code of the municipality that gives its 宛名番号; wards of a designated city
 *     share their city's
 * @param atenaLength digits of its 宛名番号
 */
public record Municipality(String code, String numberedBy, String name, int atenaLength) {}
