package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
  static Arbitrary<QuotedHandover> handovers() {
    Arbitrary<String> offices = Arbitraries.of("14101-welfare", "14101-tax", "14101-civil");
    return Combinators.combine(
            offices,
            offices,
            subjects().list().ofMinSize(1).ofMaxSize(2),
            Arbitraries.of(true, true, false),
            Arbitraries.of(true, true, false))
        .as(
            (asking, asked, persons, acknowledged, approved) ->
                new QuotedHandover(
                    asking,
                    asked,
                    "CERTIFICATE",
                    persons,
                    acknowledged,
                    AHandover.grants(approved),
                    List.of()));
  }

  /** The question, quoting this handover, or one whose answer it may be. */
  static Question quoting(Question question, QuotedHandover handover, boolean same) {
    return question.quoting(
        new QuotedHandover(
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
            SomeIdentifiers.people(),
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
            SomeIdentifiers.known(SomeIdentifiers.SCHEMES).list().ofMinSize(1).ofMaxSize(3),
            Combinators.combine(
                    SomeIdentifiers.known(List.of(Scheme.ATENA)),
                    SomeIdentifiers.known(SomeIdentifiers.REACHABLE))
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
                SomeIdentifiers.known(SomeIdentifiers.REACHABLE).list().ofMaxSize(4),
                Arbitraries.just(SomeIdentifiers.EVERY_TELEPHONE)),
            SomeIdentifiers.known(SomeIdentifiers.REACHABLE).list().ofMaxSize(1),
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
            Arbitraries.oneOf(SomeIdentifiers.people(), Arbitraries.just(List.<IdentifierRef>of())),
            Arbitraries.of(Stated.class),
            SomeIdentifiers.asked(SomeIdentifiers.SCHEMES).list().ofMaxSize(1),
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
                Arbitraries.oneOf(
                    SomeIdentifiers.people(), Arbitraries.just(List.<IdentifierRef>of())),
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
            SomeIdentifiers.asked(SomeIdentifiers.REACHABLE).list().ofMaxSize(2))
        .as(
            (kind, identifiers) ->
                new Destination(kind, kind == DestinationKind.NONE ? List.of() : identifiers));
  }

  private static Arbitrary<Asker> askers() {
    return Combinators.combine(
            Arbitraries.of(
                List.<IdentifierRef>of(), List.of(SomeIdentifiers.reference(Scheme.STAFF, 1))),
            Arbitraries.of("14101-welfare", "14101-tax"),
            Arbitraries.of(true, false),
            Arbitraries.of(false, false, false, true))
        .as(Asker::new);
  }
}
