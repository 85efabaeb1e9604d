package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ward.guard.directory.Contact;
import org.junit.jupiter.api.Test;

class NoticeChecksTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final Contact MAIL = new Contact("14101-tax", "staff", "a@example.invalid", "");
  private static final Contact HOOK = new Contact("14101-tax", "staff", "", "https://b.invalid/");

  private final Map<String, String> values = new HashMap<>();

  @Test
  void without_settings_it_starts_and_says_what_is_not_sent() {
    assertEquals(List.of(), problems());
    assertEquals(List.of("GUARD_SMTP_HOST"), warnings(MAIL));
    assertEquals(List.of("GUARD_SMTP_HOST", "GUARD_WEBHOOK_SECRET"), warnings(HOOK));
  }

  @Test
  void what_is_set_up_needs_no_warning() {
    setUp();
    assertEquals(List.of(), problems());
    assertEquals(List.of(), warnings(HOOK));
  }

  @Test
  void whoever_sends_needs_a_sender_and_an_address() {
    set(NoticeChecks.SMTP_HOST, "mail.example.invalid");
    assertEquals(List.of("GUARD_SMTP_FROM", "GUARD_LINK_BASE"), problems());
    values.clear();
    set(NoticeChecks.WEBHOOK_SECRET, SECRET);
    assertEquals(List.of("GUARD_LINK_BASE"), problems());
  }

  @Test
  void a_mail_server_elsewhere_is_never_spoken_to_in_the_clear() {
    setUp();
    set(NoticeChecks.SMTP_TLS, "off");
    assertEquals(List.of("GUARD_SMTP_TLS"), problems());
    set(NoticeChecks.SMTP_HOST, "localhost");
    assertEquals(List.of(), problems());
  }

  @Test
  void words_and_numbers_out_of_range_are_refused() {
    Map.of(
            Settings.named("guard.smtp.port"),
            List.of("0", "65536", "smtp"),
            NoticeChecks.SMTP_TLS,
            List.of("yes", "STARTTLS"),
            NoticeChecks.SMTP_FROM,
            List.of("guard", "a@b\r\nBcc: c@d"),
            NoticeChecks.SMTP_PASSWORD,
            List.of("a word without a user"),
            NoticeChecks.WEBHOOK_SECRET,
            List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_short", SECRET + " whsec_"),
            NoticeChecks.LINK_BASE,
            List.of("http://guard.example.invalid", "guard"),
            Settings.named("guard.notice.every"),
            List.of("5", "PT0S", "never"),
            Settings.named("guard.notice.attempts"),
            List.of("0", "100", "-1"),
            Settings.named("guard.notice.first-pause"),
            List.of("PT0S", "P2D"),
            Settings.named("guard.notice.timeout"),
            List.of("PT0.5S", "PT2M"))
        .forEach(
            (setting, wrong) ->
                wrong.forEach(
                    value -> {
                      values.clear();
                      setUp();
                      set(setting, value);
                      assertEquals(List.of(setting.variable()), problems(), value);
                    }));
  }

  @Test
  void a_secret_may_be_changed_side_by_side_and_is_never_shown() {
    setUp();
    set(NoticeChecks.WEBHOOK_SECRET, SECRET + " " + SECRET);
    assertEquals(List.of(), problems());
    set(NoticeChecks.WEBHOOK_SECRET, "whsec_kanariya");
    String told = NoticeChecks.problems(settings()).toString();
    assertTrue(told.contains("GUARD_WEBHOOK_SECRET"));
    assertFalse(told.contains("kanariya"));
  }

  private void setUp() {
    set(NoticeChecks.SMTP_HOST, "mail.example.invalid");
    set(NoticeChecks.SMTP_FROM, "guard@example.invalid");
    set(NoticeChecks.WEBHOOK_SECRET, SECRET);
    set(NoticeChecks.LINK_BASE, "https://guard.example.invalid");
  }

  private void set(Setting setting, String value) {
    values.put(setting.property(), value);
  }

  private Settings settings() {
    return new Settings(name -> Optional.ofNullable(values.get(name)));
  }

  private List<String> problems() {
    return Stream.concat(
            settings().outOfBounds().stream(), NoticeChecks.problems(settings()).stream())
        .map(Problem::subject)
        .toList();
  }

  private List<String> warnings(Contact contact) {
    return NoticeChecks.warnings(settings(), List.of(contact)).stream()
        .map(Problem::subject)
        .toList();
  }
}
