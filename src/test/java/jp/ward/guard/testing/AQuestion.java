package jp.ward.guard.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;

/**
 * Builds a question: {@code aQuestion().of(ISSUE, COUNTER).about(HER).to(SELF, HER)}. Unless said
 * otherwise nothing is declared, there is no destination, and the recipient showed a photo id.
 */
public final class AQuestion {

  private record About(Marked[] identifiers, Set<Attribute> own) {}

  private final List<About> about = new ArrayList<>();
  private Act act = Act.CONTACT;
  private Channel channel = Channel.PHONE;
  private Party party = Party.RELATIVE;
  private List<IdentifierRef> recipient = List.of();
  private Stated stated = Stated.NONE;
  private List<IdentifierRef> client = List.of();
  private String office;
  private boolean officeInCity;
  private Verified verified = Verified.PHOTO_ID;
  private DestinationKind destination = DestinationKind.NONE;
  private List<IdentifierRef> place = List.of();
  private Set<Attribute> telling = Set.of();
  private Urgency urgency = Urgency.ROUTINE;
  private List<IdentifierRef> asker = Marked.asked(Marked.staff("s-1"));
  private String askersOffice = "14101-welfare";
  private boolean measureOfficer;
  private boolean drawn;
  private AHandover handover;
  private boolean continuity;
  private Question.Source origin;
  private final List<List<KnownRef>> ties = new ArrayList<>();

  private AQuestion() {}

  public static AQuestion aQuestion() {
    return new AQuestion();
  }

  public AQuestion of(Act anAct, Channel aChannel) {
    act = anAct;
    channel = aChannel;
    return this;
  }

  public AQuestion about(Marked... identifiers) {
    about.add(new About(identifiers, null));
    return this;
  }

  /** With a list of attributes that replaces the common one for this person. */
  public AQuestion about(Set<Attribute> own, Marked... identifiers) {
    about.add(new About(identifiers, own));
    return this;
  }

  public AQuestion to(Party aParty, Marked... identifiers) {
    party = aParty;
    recipient = Marked.asked(identifiers);
    return this;
  }

  /** To an office of the asker's own city. */
  public AQuestion toOffice(String code) {
    return toOffice(code, true);
  }

  public AQuestion toOffice(String code, boolean inCity) {
    party = Party.OFFICE;
    recipient = List.of();
    office = code;
    officeInCity = inCity;
    return this;
  }

  public AQuestion actingFor(Stated how, Marked... identifiers) {
    stated = how;
    client = Marked.asked(identifiers);
    return this;
  }

  public AQuestion verified(Verified how) {
    verified = how;
    return this;
  }

  public AQuestion at(DestinationKind kind, Marked... identifiers) {
    destination = kind;
    place = Marked.asked(identifiers);
    return this;
  }

  public AQuestion telling(Attribute... attributes) {
    telling = Set.of(attributes);
    return this;
  }

  /** For a purpose of which a missing letter would tell somebody in the household. */
  public AQuestion continuing() {
    continuity = true;
    return this;
  }

  /** Passes on what comes from there. */
  public AQuestion from(Party who, Verified how, Marked... identifiers) {
    origin = new Question.Source(who, Marked.asked(identifiers), null, how);
    return this;
  }

  public AQuestion emergency() {
    urgency = Urgency.EMERGENCY;
    return this;
  }

  public AQuestion askedBy(String staff, String anOffice) {
    asker = Marked.asked(Marked.staff(staff));
    askersOffice = anOffice;
    return this;
  }

  public AQuestion byMeasureOfficer() {
    measureOfficer = true;
    return this;
  }

  public AQuestion drawnForSpotCheck() {
    drawn = true;
    return this;
  }

  public AQuestion quoting(AHandover other) {
    handover = other;
    return this;
  }

  /** The asker has declared a tie to this resident. */
  public AQuestion tiedTo(Marked... identifiers) {
    ties.add(Marked.known(identifiers));
    return this;
  }

  public Question build() {
    List<Question.Subject> subjects =
        about.stream()
            .map(
                one ->
                    new Question.Subject(
                        Marked.asked(one.identifiers()), one.own() == null ? telling : one.own()))
            .toList();
    Question question =
        new Question(
            act,
            channel,
            "WELFARE_CONSULTATION",
            subjects,
            new Question.Recipient(
                party, recipient, stated, client, office, officeInCity, verified),
            new Question.Destination(destination, place),
            urgency,
            new Question.Asker(asker, askersOffice, measureOfficer, drawn, ties));
    question = origin == null ? question : question.from(origin);
    question = continuity ? question.continuing() : question;
    return handover == null ? question : question.quoting(handover.quotedAbout(subjects));
  }

  @Override
  public String toString() {
    return build().toString();
  }
}
