package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("認証を弱める設定は、開示ガードの設定でなくても見つかる")
class SignInSettingsTest {

  private static final String AUDIENCES = "mp.jwt.verify.audiences";

  private static SignInSettings of(String name, String value) {
    Map<String, String> values = new TreeMap<>(Map.of(AUDIENCES, "disclosure-guard"));
    values.put(name, value);
    return new SignInSettings(
        values.keySet(), any -> Optional.ofNullable(values.get(any)).filter(one -> !one.isEmpty()));
  }

  @Test
  void what_is_shipped_is_no_change() throws IOException {
    Properties shipped = new Properties();
    try (Reader reader =
        Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(reader);
    }
    SignInSettings settings =
        new SignInSettings(
            shipped.stringPropertyNames(), name -> Optional.ofNullable(shipped.getProperty(name)));
    assertEquals(Map.of(), settings.changed());
    assertEquals(List.of(), settings.problems());
  }

  @ParameterizedTest
  @CsvSource({
    "mp.jwt.verify.audiences, other-app, MP_JWT_VERIFY_AUDIENCES, other-app",
    "mp.jwt.verify.audiences, '', MP_JWT_VERIFY_AUDIENCES, none",
    "MP_JWT_VERIFY_CLOCK_SKEW, 86400, MP_JWT_VERIFY_CLOCK_SKEW, 86400",
    "mp.jwt.verify.clock.skew, 86400, MP_JWT_VERIFY_CLOCK_SKEW, 86400",
    "_PROD_MP_JWT_VERIFY_CLOCK_SKEW, 90, MP_JWT_VERIFY_CLOCK_SKEW, 90",
    "%prod.mp.jwt.verify.clock.skew, 90, MP_JWT_VERIFY_CLOCK_SKEW, 90",
    "SMALLRYE_JWT_EXPIRATION_GRACE, 3600, SMALLRYE_JWT_EXPIRATION_GRACE, 3600",
    "smallrye.jwt.verify.aud, false, SMALLRYE_JWT_VERIFY_AUD, false",
    "smallrye.jwt.require.named-principal, false, SMALLRYE_JWT_REQUIRE_NAMED_PRINCIPAL, false",
    "mp.jwt.verify.publickey.algorithm, HS256, MP_JWT_VERIFY_PUBLICKEY_ALGORITHM, HS256",
    "smallrye.jwt.path.groups, a/b, SMALLRYE_JWT_PATH_GROUPS, a/b",
    "SMALLRYE_JWT_OF_TOMORROW, 1, SMALLRYE_JWT_OF_TOMORROW, 1"
  })
  void whatever_its_spelling_a_change_is_found(
      String name, String value, String variable, String found) {
    assertEquals(Map.of(variable, found), of(name, value).changed());
    assertEquals(List.of(), of(name, value).problems());
  }

  @ParameterizedTest
  @CsvSource({
    "mp.jwt.verify.clock.skew, 60",
    "MP_JWT_VERIFY_PUBLICKEY, NONE",
    "smallrye.jwt.expiration.grace, 0",
    "mp.jwt.verify.issuer, https://issuer.test",
    "MP_JWT_VERIFY_PUBLICKEY_LOCATION, /srv/key.pem",
    "MP_JWTX, 1",
    "_DEV_MP_JWT_VERIFY_CLOCK_SKEW, 90",
    "guard.zone, UTC"
  })
  void what_changes_nothing_or_is_recorded_elsewhere_is_none(String name, String value) {
    assertEquals(Map.of(), of(name, value).changed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MP_JWT_VERIFY_PUBLICKEY",
        "mp.jwt.verify.publickey",
        "_PROD_MP_JWT_VERIFY_PUBLICKEY",
        "smallrye.jwt.verify.secretkey",
        "SMALLRYE_JWT_VERIFY_KEY_LOCATION",
        "smallrye.jwt.verify.key-provider",
        "mp.jwt.decrypt.key.location",
        "smallrye.jwt.decrypt.key",
        "SMALLRYE_JWT_KEYSTORE_TYPE",
        "smallrye.jwt.keystore.password"
      })
  void a_key_from_elsewhere_is_refused_without_showing_it(String name) {
    List<Problem> problems = of(name, "very-secret-words").problems();
    assertEquals(1, problems.size());
    String text = problems.get(0).text();
    assertTrue(text.contains("MP_JWT_VERIFY_PUBLICKEY_LOCATION"), text);
    assertEquals(2, text.split("\n").length);
    assertFalse(text.contains("very-secret-words"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "MP_JWT_VERIFY_PUBLICKEY, true",
    "SMALLRYE_JWT_SIGN_KEY, true",
    "SMALLRYE_JWT_KEYSTORE_PASSWORD, true",
    "SMALLRYE_JWT_CLIENT_TLS_CERTIFICATE, true",
    "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM, false",
    "MP_JWT_VERIFY_AUDIENCES, false",
    "MP_JWT_VERIFY_CLOCK_SKEW, false"
  })
  void what_is_secret_is_told_by_its_name(String name, boolean isSecret) {
    assertEquals(isSecret, SignInSettings.isSecret(name));
  }
}
