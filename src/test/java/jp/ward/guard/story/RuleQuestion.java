package jp.ward.guard.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.ward.guard.testing.Question;

/**
 * A check in the words of a rule's story; a text is a check as JSON, and identifiers are JSON too.
 */
public final class RuleQuestion {

  private final Question sound = Question.sound().with("/disclosing", "[]").with("/about", "[]");
  private final List<String> about = new ArrayList<>();

  private RuleQuestion() {}

  public static RuleQuestion of(String act, String channel) {
    return new RuleQuestion().by(act, channel).purpose("APPEAL");
  }

  public RuleQuestion by(String act, String channel) {
    sound.with("/act", quoted(act)).with("/channel", quoted(channel));
    return this;
  }

  public RuleQuestion purpose(String purpose) {
    sound.with("/purpose", quoted(purpose));
    return this;
  }

  /** One more person, of whom the common list is told. */
  public RuleQuestion about(String... identifiers) {
    about.add("{\"identifiers\":" + list(identifiers) + "}");
    return this;
  }

  /** One more person, of whom these attributes alone are told. */
  public RuleQuestion about(List<String> attributes, String... identifiers) {
    about.add(
        "{\"identifiers\":%s,\"disclosing\":%s}".formatted(list(identifiers), words(attributes)));
    return this;
  }

  public RuleQuestion to(String party, String... identifiers) {
    sound.with("/recipient/party", quoted(party));
    sound.with("/recipient/identifiers", list(identifiers));
    return this;
  }

  public RuleQuestion office(String office) {
    sound.with("/recipient/office", quoted(office));
    return this;
  }

  public RuleQuestion verified(String verified) {
    sound.with("/recipient/verified", quoted(verified));
    return this;
  }

  public RuleQuestion actingFor(String stated, String... identifiers) {
    sound.with("/recipient/actingFor/stated", quoted(stated));
    sound.with("/recipient/actingFor/identifiers", list(identifiers));
    return this;
  }

  public RuleQuestion telling(String... attributes) {
    sound.with("/disclosing", words(List.of(attributes)));
    return this;
  }

  public RuleQuestion at(String destination, String... identifiers) {
    sound.with("/destination/kind", quoted(destination));
    sound.with("/destination/identifiers", list(identifiers));
    return this;
  }

  /** From whom comes what is passed on. */
  public RuleQuestion from(String party, String verified, String... identifiers) {
    sound.with(
        "/origin",
        "{\"party\":\"%s\",\"verified\":\"%s\",\"identifiers\":%s}"
            .formatted(party, verified, list(identifiers)));
    return this;
  }

  public RuleQuestion fromOffice(String office, String verified) {
    sound.with(
        "/origin",
        "{\"party\":\"OFFICE\",\"office\":\"%s\",\"verified\":\"%s\"}".formatted(office, verified));
    return this;
  }

  public RuleQuestion emergency() {
    sound.with("/urgency", quoted("EMERGENCY"));
    return this;
  }

  public RuleQuestion quoting(String approval) {
    sound.with("/approval", quoted(approval));
    return this;
  }

  /** Asked by a system for this member of staff. */
  public RuleQuestion inTheNameOf(String staff, String office) {
    sound.with("/staff", "{\"id\":\"%s\",\"office\":\"%s\"}".formatted(staff, office));
    return this;
  }

  public RuleQuestion withoutReference() {
    sound.with("/reference", "null");
    return this;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String list(String... values) {
    return "[" + String.join(",", values) + "]";
  }

  private static String words(List<String> words) {
    return words.stream().map(RuleQuestion::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  /** The body to send. */
  @Override
  public String toString() {
    return sound.with("/about", list(about.toArray(String[]::new))).toString();
  }
}
