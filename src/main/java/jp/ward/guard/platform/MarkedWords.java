package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.identity.NormalForms;
import jp.ward.guard.kernel.Scheme;

/**
 * How each scheme reads some words that nobody bears: a build that folds spellings otherwise gives
 * other hashes, and its marks would not be those that are stored.
 */
@ApplicationScoped
class MarkedWords {

  static final Map<Scheme, List<String>> WORDS =
      Map.of(
          Scheme.NAME_DOB,
          List.of("テスト ヅラヲ|1980-01-31", "ヴィ ッ・ー|2000-02-29", "かな はなこ|1999-12-31"),
          Scheme.PHONE,
          List.of("045-000-0000", "+81 90 0000 0000"),
          Scheme.EMAIL,
          List.of("Test.Person@Example.JP"),
          Scheme.ADDRESS,
          List.of("231-0005 本町6丁目50番地10号", "231-0005 本町6-50-10 コーポ 101"),
          Scheme.STAFF,
          List.of("K-9", "ｋ－９"),
          Scheme.PROFESSIONAL_NUMBER,
          List.of("弁護士 00001"));

  /** For each scheme a hash of what its words are folded to. */
  Map<String, String> readings() {
    Map<String, String> readings = new TreeMap<>();
    WORDS.forEach((scheme, words) -> readings.put("form/" + scheme, hash(scheme, words)));
    return readings;
  }

  private static String hash(Scheme scheme, List<String> words) {
    StringBuilder forms = new StringBuilder();
    words.forEach(word -> forms.append(NormalForms.of(scheme, word)).append('\n'));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(forms.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
