package jp.ward.guard.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The part of an entry that is never changed or deleted (format: src/docs/ledger-format.md).
 *
 * <p>Holds whatever the table held, so that a verification can name a spoiled row instead of
 * stumbling over it: ask {@link #isWellFormed()}.
 *
 * @param guardTime in microseconds
 * @param kind the name of a {@link Kind}, also one that this version does not know
 * @param office the office code, or {@link #NO_OFFICE}
 * @param commitment base64 of SHA-256(salt, content)
 * @param previousHash base64 of the hash of the envelope before, {@link Chain#BEGINNING} for the
 *     first
 */
record Envelope(
    long entry,
    Instant guardTime,
    String kind,
    String office,
    String commitment,
    String previousHash) {

  static final String NO_OFFICE = "-";

  private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern OFFICE = Pattern.compile("-|[0-9A-Za-z][0-9A-Za-z_-]{0,63}");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Seven lines, each ended by a line feed, in UTF-8. */
  String canonicalText() {
    return "disclosure-guard/ledger/v1\n"
        + entry
        + "\n"
        + timeText(guardTime)
        + "\n"
        + kind
        + "\n"
        + office
        + "\n"
        + commitment
        + "\n"
        + previousHash
        + "\n";
  }

  /** Base64 of the SHA-256 of the canonical text. */
  String hash() {
    return Digest.sha256(canonicalText().getBytes(StandardCharsets.UTF_8));
  }

  boolean isWellFormed() {
    return entry > 0
        && guardTime != null
        && guardTime.equals(guardTime.truncatedTo(ChronoUnit.MICROS))
        && kind != null
        && KIND.matcher(kind).matches()
        && office != null
        && OFFICE.matcher(office).matches()
        && Digest.isDigest(commitment)
        && Digest.isDigest(previousHash);
  }

  static String timeText(Instant time) {
    return MICROSECONDS.format(time);
  }
}
