package jp.ward.guard.ledger;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.keys.Keys;

/**
 * The form of a row under its seal: every column that is not null, by name, each with its length,
 * so that no two rows share a form. A column added later leaves rows alone where it is null.
 */
final class SealForm {

  private SealForm() {}

  /** The seal of a row with the rows that belong to it: base64url of 32 bytes. */
  static String seal(
      SealedTable table, Map<String, Object> values, List<Map<String, Object>> parts, Keys keys) {
    StringBuilder form = new StringBuilder(256 + 256 * parts.size());
    form.append("disclosure-guard/seal/v1\n").append(table.table()).append('\n');
    row(form, values);
    for (Map<String, Object> part : parts) {
      row(form, part);
    }
    return text(keys.ledgerMac(form.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The share of a sealed row in the register's digest; stands in no table. */
  static BigInteger share(SealedTable table, Object id, String seal, Keys keys) {
    String form =
        "disclosure-guard/register-share/v1\n" + table.table() + "\n" + id + "\n" + seal + "\n";
    return new BigInteger(1, keys.ledgerMac(form.getBytes(StandardCharsets.UTF_8)));
  }

  private static void row(StringBuilder form, Map<String, Object> values) {
    form.append(values.size()).append('\n');
    new TreeMap<>(values).forEach((name, value) -> column(form, name, value));
  }

  private static void column(StringBuilder form, String name, Object value) {
    String text = value instanceof byte[] bytes ? text(bytes) : value.toString();
    form.append(name).append(':').append(text.length()).append(':').append(text).append('\n');
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
