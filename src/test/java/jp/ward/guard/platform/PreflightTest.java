package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.CallerSettings;
import jp.ward.guard.audit.disclosure.LookBackSettings;
import jp.ward.guard.check.CheckSettings;
import jp.ward.guard.keys.KeyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir Path temp;
  private final Map<String, String> values = new HashMap<>();

  @BeforeEach
  void everything_in_order() throws IOException, GeneralSecurityException {
    KeyFolder.init(temp.resolve("keys"));
    Path pem = temp.resolve("token.pem");
    byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded();
    Files.writeString(pem, block("PUBLIC KEY", key));
    set(Settings.PUBLIC_KEY, pem.toString());
    set(Settings.ISSUER, "https://issuer.test");
    set(Settings.KEYS_DIR, temp.resolve("keys").toString());
    set(Settings.JDBC_URL, "jdbc:h2:file:" + temp.resolve("data/guard"));
  }

  @Test
  void settings_in_order_are_no_problem() {
    assertEquals(List.of(), problems());
  }

  @Test
  void a_jwks_address_is_as_good_as_a_file() {
    set(Settings.PUBLIC_KEY, "https://issuer.test/jwks.json");
    assertEquals(List.of(), problems());
  }

  @Test
  void every_missing_setting_is_listed_at_once_in_both_languages() {
    values.keySet().retainAll(Set.of(Settings.JDBC_URL.property()));
    List<String> problems = problems();
    assertEquals(3, problems.size());
    List<Setting> missing = List.of(Settings.PUBLIC_KEY, Settings.ISSUER, Settings.KEYS_DIR);
    for (int i = 0; i < missing.size(); i++) {
      String[] lines = problems.get(i).split("\n");
      assertEquals(2, lines.length);
      assertTrue(lines[0].startsWith(missing.get(i).variable() + ": 設定されていません"), lines[0]);
      assertTrue(lines[1].startsWith(missing.get(i).variable() + ": is not set"), lines[1]);
    }
  }

  @Test
  void a_blank_setting_is_a_missing_one() {
    set(Settings.ISSUER, "  ");
    only(Settings.ISSUER);
  }

  @Test
  void problems_of_all_kinds_come_together() throws IOException {
    Files.delete(temp.resolve("keys/content.key"));
    Files.writeString(temp.resolve("keys/ledger.key"), "guard-key v1 ledger AAAA");
    values.remove(Settings.ISSUER.property());
    set(Settings.ZONE, "Tokyo");
    assertEquals(4, problems().size());
    String all = String.join("\n", problems());
    assertTrue(all.contains("GUARD_KEYS_DIR: content.key: "), all);
    assertTrue(all.contains("GUARD_KEYS_DIR: ledger.key: "), all);
  }

  @Test
  void a_token_key_that_is_no_public_key_is_refused_without_showing_it() throws Exception {
    Path pem = Path.of(values.get(Settings.PUBLIC_KEY.property()));
    byte[] key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
    String whole = Files.readString(pem);
    for (String text :
        List.of(
            "",
            "hello",
            whole.substring(0, whole.length() / 2),
            whole.replaceFirst("M", "N"),
            whole + block("PRIVATE KEY", key))) {
      Files.writeString(pem, text);
      only(Settings.PUBLIC_KEY);
      assertFalse(problems().toString().contains("hello"));
    }
    set(Settings.PUBLIC_KEY, temp.resolve("nowhere.pem").toString());
    only(Settings.PUBLIC_KEY);
    set(Settings.PUBLIC_KEY, "https:///jwks");
    only(Settings.PUBLIC_KEY);
  }

  @Test
  void a_database_of_another_kind_than_the_build_is_refused() {
    set(Settings.JDBC_URL, "jdbc:postgresql://db/guard");
    only(Settings.JDBC_URL);
  }

  @Test
  void a_database_in_memory_is_refused() {
    set(Settings.STATE_DIR, temp.resolve("state").toString());
    set(Settings.JDBC_URL, "jdbc:h2:mem:guard");
    only(Settings.JDBC_URL);
  }

  @Test
  void a_state_folder_that_cannot_be_written_is_refused() throws IOException {
    Files.writeString(temp.resolve("state"), "a file in its place");
    set(Settings.STATE_DIR, temp.resolve("state").toString());
    only(Settings.STATE_DIR);
  }

  @Test
  void words_and_numbers_out_of_range_are_refused() {
    Map.of(
            Settings.PORT,
            "70000",
            Settings.ZONE,
            "Tokyo",
            Settings.NEW_REGISTER,
            "yes",
            Settings.named(CheckSettings.VIEWS),
            "2",
            Settings.named(LookBackSettings.DAYS),
            "366",
            Settings.named(CallerSettings.STRONG_AMR),
            "mfa,",
            Settings.named(CallerSettings.SHARED_ACCOUNTS),
            "desk-1,*",
            Settings.POLICIES_DIR,
            temp.resolve("none").toString())
        .forEach(
            (setting, value) -> {
              set(setting, value);
              only(setting);
              values.remove(setting.property());
            });
  }

  @Test
  void days_to_look_back_go_from_none_to_a_year() {
    for (String days : List.of("0", "1", "365")) {
      set(Settings.named(LookBackSettings.DAYS), days);
      assertEquals(List.of(), problems());
    }
    for (String none : List.of("-1", "1.5", "P30D", "１０", "1000")) {
      set(Settings.named(LookBackSettings.DAYS), none);
      only(Settings.named(LookBackSettings.DAYS));
    }
  }

  @Test
  void the_note_is_kept_beside_the_data_unless_set() {
    Map.of(
            "jdbc:h2:file:./data/guard;WRITE_DELAY=0", "./data/guard.state",
            "jdbc:h2:/var/lib/guard/register", "/var/lib/guard/register.state",
            "jdbc:h2:tcp://db/guard", "data/guard.state",
            "jdbc:postgresql://db/guard", "data/guard.state")
        .forEach((url, dir) -> assertEquals(Path.of(dir), H2Address.stateBeside(url)));
    set(Settings.STATE_DIR, "/var/state");
    assertEquals(Path.of("/var/state"), Preflight.stateDir(settings()));
  }

  private void set(Setting setting, String value) {
    values.put(setting.property(), value);
  }

  private Settings settings() {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  private List<String> problems() {
    return new Preflight(settings(), "h2", dir -> List.of()).problems();
  }

  private void only(Setting setting) {
    List<String> problems = problems();
    assertEquals(1, problems.size(), problems.toString());
    assertTrue(problems.get(0).startsWith(setting.variable() + ": "), problems.get(0));
  }

  private static String block(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  @Test
  void what_the_proof_of_the_policies_finds_is_told_with_the_rest() {
    List<String> problems =
        new Preflight(settings(), "h2", dir -> List.of("規程 / policies: a gap" + dir)).problems();
    assertTrue(problems.contains("規程 / policies: a gap"), problems.toString());
  }
}
