package jp.ward.guard.ledger;

import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.keys.Keys;

/**
 * The form of a row under its seal: every column that is not null, by name. A column added later
 * leaves rows alone where it is null.
 */
final class SealForm {

  private SealForm() {}

  /** The seal of a row with the rows that belong to it: base64url of 32 bytes. */
  static String seal(
      SealedTable table, Map<String, Object> values, List<Map<String, Object>> parts, Keys keys) {
    Frame form = new Frame("register/seal/v1").text(table.table()).fields(values);
    form.number(parts.size());
    parts.forEach(form::fields);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.registerMac(form));
  }

  /** The share of a sealed row in the register's digest; stands in no table. */
  static BigInteger share(SealedTable table, Object id, String seal, Keys keys) {
    Frame form = new Frame("register/share/v1").text(table.table()).text(id.toString()).text(seal);
    return new BigInteger(1, keys.registerMac(form));
  }
}
