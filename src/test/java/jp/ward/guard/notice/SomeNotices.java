package jp.ward.guard.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;

/** Notices, offices and settings for the tests of this package. */
final class SomeNotices {

  static final String BASE = "https://guard.example.invalid";
  static final String OFFICE = "14102-welfare";
  static final String REFERENCE = "apr_01J8ZQ4C6Y2M3N4P5Q6R7S8T9V";
  static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

  /** Settings as a record, so that a test can choose. */
  record Chosen(int attempts, Duration firstPause, Duration longestPause, Duration timeout)
      implements OutboxSettings {

    @Override
    public String every() {
      return "off";
    }
  }

  record Server(Optional<String> host, int port, String tls) implements SmtpSettings {

    @Override
    public Optional<String> username() {
      return Optional.empty();
    }

    @Override
    public Optional<String> password() {
      return Optional.empty();
    }

    @Override
    public Optional<String> from() {
      return Optional.of("guard@example.invalid");
    }
  }

  private SomeNotices() {}

  static OutboxSettings settings(Duration timeout) {
    return new Chosen(4, Duration.ofSeconds(10), Duration.ofSeconds(30), timeout);
  }

  static Notice notice(NoticeKind kind) {
    return new Notice(
        "ntc_01J8ZQ4C6Y2M3N4P5Q6R7S8T9W",
        kind,
        OFFICE,
        "staff",
        NoticeChannel.WEBHOOK,
        REFERENCE,
        NoticeState.WAITING,
        0,
        NOON,
        null,
        null);
  }

  /** Offices of one ward, each with the contacts that name it. */
  static Directory directory(Contact... contacts) {
    List<Office> offices =
        List.of(contacts).stream()
            .map(Contact::office)
            .distinct()
            .map(code -> new Office(code, "141020", "見本B区", "045-000-0200"))
            .toList();
    return new Directory(offices, List.of(), List.of(), List.of(), List.of(contacts));
  }
}
