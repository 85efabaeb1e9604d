package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.Question.Asker;
import jp.ward.guard.decision.Question.Destination;
import jp.ward.guard.decision.Question.Recipient;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.testing.AHandover;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random questions and measures with so few identifiers that they meet. */
final class SomeQuestions {

  private static final List<Scheme> SCHEMES =
      List.of(Scheme.ATENA, Scheme.NAME_DOB, Scheme.PHONE, Scheme.ADDRESS, Scheme.STAFF);

  private static final List<Scheme> REACHABLE = List.of(Scheme.PHONE, Scheme.EMAIL, Scheme.ADDRESS);

  private static final List<KnownRef> EVERY_TELEPHONE =
      IntStream.rangeClosed(1, 2)
          .mapToObj(number -> mark(Scheme.PHONE, number, true))
          .map(mark -> new KnownRef(Scheme.PHONE, "", mark, true, 1, true))
          .toList();

  private SomeQuestions() {}

  /** Every question that the service accepts (design 4.3, refused as invalid). */
  static Arbitrary<Question> questions() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, anyQuestions()), Tuple.of(1, anyQuestions().map(SomeQuestions::asLetterHome)));
  }

  private static Arbitrary<Question> anyQuestions() {
    return ways()
        .flatMap(
            way ->
                Combinators.combine(
                        subjects().list().ofMinSize(1).ofMaxSize(3),
                        recipients(way),
                        Arbitraries.of(true, false),
                        destinations(),
                        Arbitraries.of(Urgency.class),
                        askers(),
                        Arbitraries.of(true, false, false),
                        sources(way))
                    .as(
                        (about,
                            recipient,
                            askedAbout,
                            destination,
                            urgency,
                            asker,
                            continuity,
                            source) ->
                            new Question(
                                way.act(),
                                way.channel(),
                                "CERTIFICATE",
                                continuity,
                                about,
                                askedAbout ? named(recipient, about.get(0)) : recipient,
                                destination,
                                urgency,
                                asker,
                                null,
                                source,
                                null)));
  }

  /** As an officer of another municipality registers it, safe places included. */
  static MeasureSnapshot elsewhere(MeasureSnapshot measure) {
    return new MeasureSnapshot(
        measure.id(),
        measure.version(),
        measure.state(),
        "131121",
        measure.responsibleOffice(),
        measure.registeredAddress(),
        measure.concealedOffices(),
        measure.protectedPersons(),
        measure.respondents(),
        measure.safeDestinations(),
        measure.unsafeDestinations());
  }

  /** Handovers between the askers' offices and the office that may be the recipient. */
  static Arbitrary<Quoted> handovers() {
    Arbitrary<String> offices = Arbitraries.of("14101-welfare", "14101-tax", "14101-civil");
    return Combinators.combine(
            offices,
            offices,
            subjects().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, true, false))
        .as(
            (asking, asked, persons, acknowledged, approved) ->
                new Quoted(
                    asking,
                    asked,
                    "CERTIFICATE",
                    persons,
                    acknowledged,
                    AHandover.grants(approved),
                    List.of()));
  }

  /** The question, quoting this handover, or one whose answer it may be. */
  static Question quoting(Question question, Quoted handover, boolean same) {
    return question.quoting(
        new Quoted(
            same ? "14101-civil" : handover.askingOffice(),
            same ? question.asker().office() : handover.askedOffice(),
            handover.purpose(),
            same ? question.about() : handover.persons(),
            handover.acknowledged(),
            handover.grants(),
            question.about()));
  }

  static Arbitrary<Subject> subjects() {
    return Combinators.combine(
            people(),
            Arbitraries.of(
                Set.<Attribute>of(),
                Set.<Attribute>of(),
                EnumSet.of(Attribute.NAME),
                EnumSet.of(Attribute.CURRENT_ADDRESS),
                EnumSet.of(Attribute.NAME, Attribute.CASE_CONTENT),
                EnumSet.of(Attribute.REQUESTER_IDENTITY),
                EnumSet.of(Attribute.MEASURE, Attribute.NAME)))
        .as(Subject::new);
  }

  static Arbitrary<MeasureSnapshot> measures() {
    Arbitrary<List<KnownRef>> known =
        Arbitraries.oneOf(
            known(SCHEMES).list().ofMinSize(1).ofMaxSize(3),
            Combinators.combine(known(List.of(Scheme.ATENA)), known(REACHABLE))
                .as((number, way) -> List.of(number, way)));
    Arbitrary<List<ProtectedPerson>> protectedPersons =
        Combinators.combine(Arbitraries.of(ProtectedRole.class), known)
            .as(ProtectedPerson::new)
            .list()
            .ofMinSize(1)
            .ofMaxSize(2);
    Arbitrary<Associate> associates =
        Combinators.combine(Arbitraries.of(AssociateKind.class), known).as(Associate::new);
    Arbitrary<List<Respondent>> respondents =
        Combinators.combine(known, associates.list().ofMaxSize(2))
            .as(Respondent::new)
            .list()
            .ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of(MeasureState.class),
            Arbitraries.of(RegisteredAddress.class),
            Arbitraries.of(Set.<String>of(), Set.of("14101-welfare")),
            protectedPersons,
            respondents,
            Arbitraries.oneOf(
                known(REACHABLE).list().ofMaxSize(4), Arbitraries.just(EVERY_TELEPHONE)),
            known(REACHABLE).list().ofMaxSize(1),
            Arbitraries.integers().between(1, 99))
        .as(
            (state, address, concealed, persons, others, safe, unsafe, number) ->
                new MeasureSnapshot(
                    "msr_" + number,
                    1,
                    state,
                    "141003",
                    "14101-welfare",
                    address,
                    concealed,
                    persons,
                    others,
                    safe,
                    unsafe));
  }

  private record Way(Act act, Channel channel) {}

  private static Arbitrary<Way> ways() {
    return Combinators.combine(Arbitraries.of(Act.class), Arbitraries.of(Channel.class))
        .as(Way::new)
        .map(
            way ->
                switch (way.act()) {
                  case VIEW, LIST -> new Way(way.act(), Channel.DESK);
                  case EXCHANGE -> new Way(way.act(), Channel.SYSTEM);
                  case INQUIRE, ANSWER, CONTACT, SEND, ISSUE, DELEGATE, FORWARD ->
                      way.channel() == Channel.DESK ? new Way(way.act(), Channel.POST) : way;
                });
  }

  private static Arbitrary<Recipient> recipients(Way way) {
    Arbitrary<Party> party =
        way.act() == Act.VIEW
            ? Arbitraries.just(Party.STAFF)
            : Arbitraries.of(Party.class)
                .filter(one -> one != Party.SYSTEM || way.channel() == Channel.SYSTEM);
    return Combinators.combine(
            party,
            Arbitraries.oneOf(people(), Arbitraries.just(List.<IdentifierRef>of())),
            Arbitraries.of(Stated.class),
            asked(SCHEMES).list().ofMaxSize(1),
            Arbitraries.of(true, false),
            Arbitraries.of(Verified.class))
        .as(
            (who, identifiers, stated, client, inCity, verified) ->
                new Recipient(
                    who,
                    identifiers,
                    stated,
                    client,
                    who == Party.OFFICE ? "14101-civil" : null,
                    who == Party.OFFICE && inCity,
                    verified));
  }

  /** A letter of hers to her registered address that says nothing, now and then. */
  static Question asLetterHome(Question question) {
    Subject herself = new Subject(question.about().get(0).identifiers(), Set.of());
    return new Question(
        Act.SEND,
        Channel.POST,
        "TAX_NOTICE",
        true,
        List.of(herself),
        new Recipient(
            Party.SELF,
            herself.identifiers(),
            Stated.NONE,
            List.of(),
            null,
            false,
            question.recipient().verified()),
        new Destination(DestinationKind.REGISTERED_ADDRESS, List.of()),
        Urgency.ROUTINE,
        question.asker(),
        null,
        null,
        null);
  }

  private static Arbitrary<Question.Source> sources(Way way) {
    return way.act() == Act.FORWARD
        ? Combinators.combine(
                Arbitraries.of(Party.class),
                Arbitraries.oneOf(people(), Arbitraries.just(List.<IdentifierRef>of())),
                Arbitraries.of(Verified.class))
            .as((who, from, verified) -> new Question.Source(who, from, null, verified))
        : Arbitraries.just(null);
  }

  private static Recipient named(Recipient recipient, Subject subject) {
    return new Recipient(
        recipient.party(),
        subject.identifiers(),
        recipient.stated(),
        recipient.actingFor(),
        recipient.office(),
        recipient.officeInCity(),
        recipient.verified());
  }

  private static Arbitrary<Destination> destinations() {
    return Combinators.combine(
            Arbitraries.oneOf(
                Arbitraries.of(DestinationKind.class),
                Arbitraries.just(DestinationKind.SAFE_CONTACT)),
            asked(REACHABLE).list().ofMaxSize(2))
        .as(
            (kind, identifiers) ->
                new Destination(kind, kind == DestinationKind.NONE ? List.of() : identifiers));
  }

  private static Arbitrary<Asker> askers() {
    return Combinators.combine(
            Arbitraries.of(List.<IdentifierRef>of(), List.of(reference(Scheme.STAFF, 1))),
            Arbitraries.of("14101-welfare", "14101-tax"),
            Arbitraries.of(true, false),
            Arbitraries.of(false, false, false, true))
        .as(Asker::new);
  }

  /** A number beside a telephone or the like meets the same beside another number (rule 4). */
  private static Arbitrary<List<IdentifierRef>> people() {
    return Arbitraries.oneOf(
        asked(SCHEMES).list().ofMinSize(1).ofMaxSize(2),
        Combinators.combine(asked(List.of(Scheme.ATENA)), asked(REACHABLE))
            .as((number, way) -> List.of(number, way)));
  }

  private static Arbitrary<IdentifierRef> asked(List<Scheme> schemes) {
    return Combinators.combine(Arbitraries.of(schemes), numbers(schemes))
        .as(SomeQuestions::reference);
  }

  private static Arbitrary<KnownRef> known(List<Scheme> schemes) {
    return Combinators.combine(
            Arbitraries.of(schemes),
            numbers(schemes),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(true, true, true, false))
        .as(
            (scheme, number, whole, confirmed) ->
                new KnownRef(
                    scheme, numberedBy(scheme), mark(scheme, number, whole), whole, 1, confirmed));
  }

  private static Arbitrary<Integer> numbers(List<Scheme> schemes) {
    return Arbitraries.integers().between(1, schemes.equals(REACHABLE) ? 2 : 3);
  }

  private static IdentifierRef reference(Scheme scheme, int number) {
    String exact = mark(scheme, number, true);
    return new IdentifierRef(
        scheme, numberedBy(scheme), Set.of(exact), Set.of(exact, mark(scheme, number, false)));
  }

  private static String numberedBy(Scheme scheme) {
    return scheme.isNumberedByMunicipality() ? "141003" : "";
  }

  private static String mark(Scheme scheme, int number, boolean whole) {
    return scheme + (whole ? "=" : "~") + number;
  }
}
