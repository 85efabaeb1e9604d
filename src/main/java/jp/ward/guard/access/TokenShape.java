package jp.ward.guard.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether the claims of a token are of the kinds that the guard reads (contract 4.1). Held by
 * TokenReaderTest, OddTokenStoryTest.
 */
final class TokenShape {

  /** What is read of a token; everything else in it is let go at once. */
  static final Set<String> READ =
      Set.of(
          "iss",
          "sub",
          "aud",
          "exp",
          "iat",
          "nbf",
          "jti",
          "upn",
          "groups",
          "office",
          "amr",
          "auth_time");

  private static final int LONGEST_ID = 255;
  private static final int MOST_WORDS = 1_000;

  private TokenShape() {}

  /** False for one that no sign-in server of a ward makes: it counts as no token. */
  static boolean isSound(Map<String, Object> claims) {
    return isIdOrAbsent(claims.get("sub"))
        && isIdOrAbsent(claims.get("upn"))
        && isIdOrAbsent(claims.get("office"))
        && isWordsOrAbsent(claims.get("groups"));
  }

  private static boolean isIdOrAbsent(Object claim) {
    return claim == null || claim instanceof String id && id.length() <= LONGEST_ID;
  }

  private static boolean isWordsOrAbsent(Object claim) {
    return claim == null
        || claim instanceof String
        || claim instanceof Collection<?> words
            && words.size() <= MOST_WORDS
            && words.stream().allMatch(String.class::isInstance);
  }
}
