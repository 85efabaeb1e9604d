package jp.ward.guard.identity;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox as an {@code addr-spec} in ASCII. Display names, brackets, {@code mailto:}, comments
 * and escapes are refused: what has several spellings would be registered by one and asked by
 * another. Held by OneMailboxTest.
 */
final class EmailForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not a mail address: write it bare, as name@host.example, without a name, brackets or"
              + " spaces");

  /** Dots may stand together and before the @: carriers gave out such mailboxes for years. */
  private static final Pattern LOCAL =
      Pattern.compile("[a-z0-9_](?:[a-z0-9._+/?&'=~^#$*{|}-]*[a-z0-9._+/?=~-])?");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9-]{1,63}\\.)+(?![0-9]+$)[a-z0-9-]{2,63}");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_HOST = 253;
  private static final IDNA HOSTS =
      IDNA.getUTS46Instance(
          IDNA.USE_STD3_RULES
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  @Override
  public IdentifierReading read(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return REFUSED;
    }
    Optional<String> local = local(text.substring(0, at));
    Optional<String> host = host(text.substring(at + 1));
    if (local.isEmpty() || host.isEmpty()) {
      return REFUSED;
    }
    List<String> like =
        List.of(IdentifierReading.form("EMAIL_LIKE", "", like(local.get(), host.get())));
    return new IdentifierReading.Understood(
        IdentifierReading.form("EMAIL", "", local.get() + '@' + host.get()), like, like, "", "");
  }

  private static Optional<String> local(String text) {
    // "a..b"@host is how a mailer writes a..b@host.
    String bare = QUOTED.matcher(text).replaceFirst("$1").toLowerCase(Locale.ROOT);
    return Optional.of(bare)
        .filter(local -> local.length() <= LONGEST_LOCAL && LOCAL.matcher(local).matches());
  }

  private static Optional<String> host(String text) {
    String dotted = text.replace('。', '.').replace('｡', '.');
    String host = dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    HOSTS.nameToASCII(host, ascii, info);
    return info.hasErrors() || ascii.length() > LONGEST_HOST || holdsMarks(ascii)
        ? Optional.empty()
        : Optional.of(ascii.toString()).filter(name -> HOST.matcher(name).matches());
  }

  /** Whether anything but letters, digits and hyphens is hidden in a host in ASCII. */
  private static boolean holdsMarks(CharSequence ascii) {
    StringBuilder shown = new StringBuilder();
    HOSTS.nameToUnicode(ascii, shown, new IDNA.Info());
    return !shown.codePoints().allMatch(EmailForm::isOfAHost);
  }

  private static boolean isOfAHost(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || "-.・".indexOf(c) >= 0;
  }

  /** The mailbox into which mail for a tag, or for another spelling at Gmail, falls as well. */
  private static String like(String local, String host) {
    int tag = local.indexOf('+');
    String base = tag < 0 ? local : local.substring(0, tag);
    boolean gmail = host.equals("gmail.com") || host.equals("googlemail.com");
    return gmail ? base.replace(".", "") + "@gmail.com" : base + '@' + host;
  }
}
