package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * One question: what is about to be done, about whom, towards whom. Keyed references only. Held by
 * Rule08OfficeTest, WithheldTest.
 *
 * @param continuity whether the purpose is one of letters whose absence would tell somebody in the
 *     household something (policies/purposes.csv)
 * @param about every resident whose information would be told, at least one
 * @param asker who asks, and from which office
 * @param quoted the handover that the question quotes, or null
 * @param origin from whom comes what is passed on; null unless something is
 * @param document the SHA-256 of the paper or text as it will go, 64 hex digits; null where none
 *     was given. It decides nothing, and two people approve no other text
 */
public record Question(
    Act act,
    Channel channel,
    String purpose,
    boolean continuity,
    List<Subject> about,
    Recipient recipient,
    Destination destination,
    Urgency urgency,
    Asker asker,
    QuotedHandover quoted,
    Source origin,
    String document) {

  /** A question that quotes no handover and passes nothing on. */
  public Question(
      Act act,
      Channel channel,
      String purpose,
      List<Subject> about,
      Recipient recipient,
      Destination destination,
      Urgency urgency,
      Asker asker) {
    this(
        act,
        channel,
        purpose,
        false,
        about,
        recipient,
        destination,
        urgency,
        asker,
        null,
        null,
        null);
  }

  /** A resident asked about, with what would be told of that resident. */
  public record Subject(List<IdentifierRef> identifiers, Set<Attribute> disclosing) {}

  /**
   * Who would learn it.
   *
   * @param office the office, for party OFFICE only, else null
   * @param officeInCity whether that office belongs to the numbering city of the asker's office
   */
  public record Recipient(
      Party party,
      List<IdentifierRef> identifiers,
      Stated stated,
      List<IdentifierRef> actingFor,
      String office,
      boolean officeInCity,
      Verified verified) {}

  /**
   * From whom comes what is passed on.
   *
   * @param office the office, for party OFFICE only, else null
   * @param verified how that was checked
   */
  public record Source(
      Party party, List<IdentifierRef> identifiers, String office, Verified verified) {}

  /** Where it would go. */
  public record Destination(DestinationKind kind, List<IdentifierRef> identifiers) {}

  /**
   * The member of staff who asks.
   *
   * @param staff his own staff identifiers; empty where a machine asks on an unattended channel
   * @param drawnForSpotCheck whether the question was drawn for a spot check, or is about somebody
   *     for whom he was referred before in the same month; known with the ties
   * @param ties each resident to whom he has declared a tie; read with the measures, so none yet
   *     while a question is only parsed
   */
  public record Asker(
      List<IdentifierRef> staff,
      String office,
      boolean measureOfficer,
      boolean drawnForSpotCheck,
      List<List<KnownRef>> ties) {

    public Asker(
        List<IdentifierRef> staff,
        String office,
        boolean measureOfficer,
        boolean drawnForSpotCheck) {
      this(staff, office, measureOfficer, drawnForSpotCheck, List.of());
    }
  }

  /** This question, by an asker of whom these ties are known. */
  public Question withTies(List<List<KnownRef>> ties) {
    return by(
        new Asker(
            asker.staff(),
            asker.office(),
            asker.measureOfficer(),
            asker.drawnForSpotCheck(),
            ties));
  }

  /** This question, drawn for a spot check. */
  public Question drawn() {
    return by(new Asker(asker.staff(), asker.office(), asker.measureOfficer(), true, asker.ties()));
  }

  private Question by(Asker known) {
    return new Question(
        act,
        channel,
        purpose,
        continuity,
        about,
        recipient,
        destination,
        urgency,
        known,
        quoted,
        origin,
        document);
  }

  /**
   * This question quoting a handover: the persons of the handover stand in about, too. What is
   * decided of it is never weaker than of the question as asked, apart from rule 8 (Guard).
   */
  public Question quoting(QuotedHandover handover) {
    return about(handover.everybody(), handover);
  }

  /** The question as it was asked: without the persons whom the quoted handover adds. */
  Question asAsked() {
    return quoted == null ? this : about(quoted.asAsked(), quoted);
  }

  /**
   * What the question declares of this subject: of one whom only the quoted handover names what is
   * declared of everybody, since nothing was said of that person.
   */
  Set<Attribute> declaredFor(Subject subject) {
    return quoted == null || !quoted.adds(subject) ? subject.disclosing() : quoted.common();
  }

  /** This question, about these residents. */
  Question about(List<Subject> persons) {
    return about(persons, quoted);
  }

  private Question about(List<Subject> persons, QuotedHandover handover) {
    return new Question(
        act,
        channel,
        purpose,
        continuity,
        persons,
        recipient,
        destination,
        urgency,
        asker,
        handover,
        origin,
        document);
  }

  /** This question, passing on what comes from there. */
  public Question from(Source source) {
    return new Question(
        act,
        channel,
        purpose,
        continuity,
        about,
        recipient,
        destination,
        urgency,
        asker,
        quoted,
        source,
        document);
  }

  /** This question, for a purpose of which the absence of a letter would tell. */
  public Question continuing() {
    return new Question(
        act,
        channel,
        purpose,
        true,
        about,
        recipient,
        destination,
        urgency,
        asker,
        quoted,
        origin,
        document);
  }

  /** This question, about this very text. */
  public Question of(String sha256) {
    return new Question(
        act,
        channel,
        purpose,
        continuity,
        about,
        recipient,
        destination,
        urgency,
        asker,
        quoted,
        origin,
        sha256);
  }

  /** Everybody whom it concerns: those asked about; of what is passed on both ends too. */
  public List<Subject> concerned() {
    return PassedOn.concerned(this);
  }

  /** What would be told of everybody asked about alike. */
  Set<Attribute> declaredOfAll() {
    Set<Attribute> common = EnumSet.allOf(Attribute.class);
    about.forEach(subject -> common.retainAll(subject.disclosing()));
    return common;
  }

  /** Everything that would be told about anybody. */
  public Set<Attribute> disclosing() {
    Set<Attribute> all = EnumSet.noneOf(Attribute.class);
    about.forEach(subject -> all.addAll(subject.disclosing()));
    return all;
  }
}
