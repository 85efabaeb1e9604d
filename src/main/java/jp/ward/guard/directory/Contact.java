package jp.ward.guard.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an office is told that something waits (policies/contacts.csv): an office, never a person.
 *
 * @param role whom of the office, as in the groups of a token
 * @param mail an address, empty where there is none
 * @param webhook an address of the office's own system, empty where there is none
 */
public record Contact(String office, String role, String mail, String webhook) {

  public static final Set<String> ROLES = Set.of("staff", "manager", "measure-officer");

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public static boolean isMail(String text) {
    return text.length() <= 254 && MAIL.matcher(text).matches();
  }

  /** Whether this is an address over TLS; without it only to the same machine. */
  public static boolean isSafeAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean isWhole =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && text.chars().allMatch(one -> one > ' ' && one < 127);
      return isWhole
          && ("https".equals(uri.getScheme())
              || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
