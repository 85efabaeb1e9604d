package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@DisplayName("鍵と登録簿が合わないときは、起動しないか、厳しい側で答える")
class NeverPermitIT {

  private static final String HERS = "730000111";
  private static final String NOBODYS = "730000227";
  private static final String MEASURE =
      """
      {"category":"SPOUSAL_VIOLENCE","state":"PROVISIONAL","role":"ORIGIN",
       "municipality":"141011","responsibleOffice":"14101-civil","registeredAddress":"UNKNOWN",
       "protectedPersons":[{"role":"APPLICANT","identifiers":[
         {"scheme":"ATENA","value":"730000111","municipality":"141011"}]}]}""";

  @TempDir static Path shared;
  @TempDir Path temp;
  private final Map<String, String> settings = new HashMap<>();
  private PackagedJar jar;

  @BeforeAll
  static void a_register_with_a_measure_and_yesterdays_copy_of_it() throws Exception {
    KeyPair signer = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    System.setProperty(
        GuardTestResource.SIGNER,
        Base64.getEncoder().encodeToString(signer.getPrivate().getEncoded()));
    Files.writeString(
        shared.resolve("token.pem"),
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(signer.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
    PackagedJar first = new PackagedJar(shared);
    assertEquals(0, first.run(Map.of(), "init-keys", shared.resolve("keys").toString()).exitCode());
    first.start(settingsIn(shared));
    assertEquals(201, first.post("/api/v1/measures", officer(), MEASURE).statusCode());
    first.stop();
    Files.copy(shared.resolve("data/guard.mv.db"), shared.resolve("yesterday"));
    first.start(settingsIn(shared));
    assertEquals("PERMIT", verdict(first, NOBODYS));
    assertNotEquals("PERMIT", verdict(first, HERS));
    Thread.sleep(2_000); // the note is written at most every second
    first.stop();
  }

  @AfterAll
  static void forget_the_signer() {
    System.clearProperty(GuardTestResource.SIGNER);
  }

  @BeforeEach
  void a_copy_of_it() throws IOException {
    try (Stream<Path> all = Files.walk(shared)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = temp.resolve(shared.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
    }
    settings.putAll(settingsIn(temp));
    jar = new PackagedJar(temp);
  }

  @AfterEach
  void stop() {
    jar.stop();
  }

  @Test
  void other_keys_never_permit() throws Exception {
    new PackagedJar(temp).run(Map.of(), "init-keys", temp.resolve("other").toString());
    settings.put("GUARD_KEYS_DIR", temp.resolve("other").toString());
    refuses("この台帳の鍵ではありません");
  }

  @Test
  void a_truncated_key_file_never_permits() throws Exception {
    Path key = temp.resolve("keys/identifier-1.key");
    Files.writeString(key, Files.readString(key).substring(0, 30));
    refuses("identifier-1.key");
  }

  @Test
  void an_empty_database_under_used_keys_never_permits() throws Exception {
    Files.delete(temp.resolve("data/guard.mv.db"));
    refuses("データベースが空です");
  }

  @Test
  void another_working_folder_never_permits() throws Exception {
    jar = new PackagedJar(Files.createDirectory(temp.resolve("elsewhere")));
    refuses("作業フォルダ");
  }

  @Test
  void yesterdays_copy_never_permits_until_an_officer_confirms_it() throws Exception {
    Files.copy(
        temp.resolve("yesterday"),
        temp.resolve("data/guard.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    jar.start(settings);
    for (String person : List.of(NOBODYS, HERS, "730000332")) {
      JsonPath answer = ask(jar, person);
      assertEquals("DUAL_APPROVAL_REQUIRED", answer.getString("verdict"));
      assertTrue(answer.getList("flags").contains("REGISTER_STALE"), answer.prettify());
    }
    String reason = "{\"reason\":\"復元した登録簿を原簿と照合した\"}";
    var confirmed = jar.post("/api/v1/register/confirmation", officer(), reason);
    assertEquals(200, confirmed.statusCode(), confirmed.body());
    assertEquals("PERMIT", verdict(jar, NOBODYS));
  }

  private void refuses(String cause) throws Exception {
    PackagedJar.Ended ended = jar.run(settings);
    assertEquals(1, ended.exitCode(), ended.output());
    assertTrue(ended.output().contains(cause), ended.output());
    assertFalse(ended.output().contains("Listening on"), ended.output());
    assertFalse(ended.output().contains("PERMIT"), ended.output());
  }

  private static String verdict(PackagedJar jar, String person) throws Exception {
    return ask(jar, person).getString("verdict");
  }

  /** An everyday call to a relative. */
  private static JsonPath ask(PackagedJar jar, String person) throws Exception {
    String question =
        """
        {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION","reference":"case-1",
         "about":[{"identifiers":[{"scheme":"ATENA","value":"%s","municipality":"141011"}]}],
         "recipient":{"party":"RELATIVE"}}"""
            .formatted(person);
    String clerk = Tokens.of("s-1001", "14101-welfare", "staff").mint();
    var answer = jar.post("/api/v1/checks", clerk, question);
    assertEquals(200, answer.statusCode(), answer.body());
    return new JsonPath(answer.body());
  }

  private static String officer() {
    return Tokens.of("mo-1", "14101-civil", "measure-officer").strong().mint();
  }

  private static Map<String, String> settingsIn(Path folder) {
    return Map.of(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        folder.resolve("token.pem").toString(),
        "MP_JWT_VERIFY_ISSUER",
        "https://issuer.test",
        "GUARD_KEYS_DIR",
        folder.resolve("keys").toString(),
        "GUARD_SPOT_CHECK_SHARE",
        "0"); // else one answer in fifty is a referral
  }
}
