package jp.ward.guard.record;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.record.RecordedOffer.RecordedCondition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ListArbitrary;

/** Random records of checks: every word there is, and every part that may be absent. */
final class SomeRecords {

  private SomeRecords() {}

  static Arbitrary<RecordedCheck> checks() {
    return Combinators.combine(
            askers(),
            questions(),
            quotes().injectNull(0.5),
            texts().injectNull(0.3),
            few(situations()),
            few(measures()),
            answers(),
            texts().injectNull(0.5))
        .as(
            (by, question, quoted, reference, situations, measures, answer, binding) ->
                new RecordedCheck(
                    Entry.VERSION,
                    by,
                    question,
                    quoted,
                    reference,
                    situations,
                    measures,
                    "hash",
                    answer,
                    binding,
                    binding == null ? null : "apr_1"));
  }

  /** Anything that a ward may have written, quotes and line ends too. */
  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(12);
  }

  private static <T> ListArbitrary<T> few(Arbitrary<T> one) {
    return one.list().ofMaxSize(3);
  }

  private static Arbitrary<RecordedAsker> askers() {
    return Combinators.combine(
            texts(), texts(), Arbitraries.of(true, false), texts().injectNull(0.5))
        .as((sub, upn, system, staff) -> new RecordedAsker(sub, upn, system, staff, "14101-tax"));
  }

  private static Arbitrary<RecordedQuestion> questions() {
    return Combinators.combine(
            Arbitraries.of(Act.class),
            Arbitraries.of(Channel.class),
            Arbitraries.of(Urgency.class),
            few(persons()),
            recipients(),
            destinations(),
            origins().injectNull(0.5),
            texts().injectNull(0.5))
        .as(
            (act, channel, urgency, about, recipient, destination, origin, document) ->
                new RecordedQuestion(
                    act,
                    channel,
                    "TAX_NOTICE",
                    urgency,
                    about,
                    recipient,
                    destination,
                    origin,
                    document));
  }

  private static Arbitrary<RecordedIdentifier> identifiers() {
    return Combinators.combine(
            Arbitraries.of(Scheme.class),
            Arbitraries.of("", "141003"),
            Arbitraries.strings().alpha().ofLength(8).set().ofMinSize(1).ofMaxSize(3))
        .as(RecordedIdentifier::new);
  }

  private static Arbitrary<RecordedPerson> persons() {
    return Combinators.combine(few(identifiers()), some(Attribute.class)).as(RecordedPerson::new);
  }

  private static <E extends Enum<E>> Arbitrary<Set<E>> some(Class<E> codes) {
    return Arbitraries.of(codes).set().ofMaxSize(4);
  }

  private static Arbitrary<RecordedRecipient> recipients() {
    return Combinators.combine(
            Arbitraries.of(Party.class),
            Arbitraries.of("14102-welfare").injectNull(0.5),
            Arbitraries.of(Verified.class),
            few(identifiers()),
            Arbitraries.of(Stated.class),
            few(identifiers()))
        .as(RecordedRecipient::new);
  }

  private static Arbitrary<RecordedDestination> destinations() {
    return Combinators.combine(Arbitraries.of(DestinationKind.class), few(identifiers()))
        .as(RecordedDestination::new);
  }

  private static Arbitrary<RecordedOrigin> origins() {
    return Combinators.combine(
            Arbitraries.of(Party.class),
            Arbitraries.of("14102-welfare").injectNull(0.5),
            Arbitraries.of(Verified.class),
            few(identifiers()))
        .as(RecordedOrigin::new);
  }

  private static Arbitrary<RecordedQuote> quotes() {
    return Combinators.combine(
            texts(), Arbitraries.of("OTHER_PERSONS").injectNull(0.5), few(persons()))
        .as(RecordedQuote::new);
  }

  /** Each of its words from the words of its column. */
  static Arbitrary<RecordedSituation> situations() {
    return Arbitraries.integers()
        .between(0, 99)
        .list()
        .ofSize(Column.GIVEN.size())
        .map(
            dice -> {
              EnumMap<Column, Enum<?>> words = new EnumMap<>(Column.class);
              for (int i = 0; i < dice.size(); i++) {
                Column column = Column.GIVEN.get(i);
                words.put(column, column.word(dice.get(i) % column.size()));
              }
              return RecordedSituation.of(Column.situationOf(words));
            });
  }

  private static Arbitrary<BoundMeasure> measures() {
    return Combinators.combine(texts(), Arbitraries.longs().greaterOrEqual(1))
        .as(BoundMeasure::new);
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(0, 4_000_000_000_000_000L)
        .map(micros -> Instant.EPOCH.plusNanos(micros * 1_000));
  }

  private static Arbitrary<RecordedOffer> offers() {
    Arbitrary<RecordedCondition> conditions =
        Combinators.combine(
                texts(),
                Arbitraries.of("manager", "measure-officer"),
                Arbitraries.of("14101-civil").injectNull(0.5),
                Arbitraries.integers().between(1, 3))
            .as(RecordedCondition::new);
    return Combinators.combine(Arbitraries.of(true, false), few(conditions)).as(RecordedOffer::new);
  }

  private static Arbitrary<RecordedAnswer> answers() {
    return Combinators.combine(
            Arbitraries.of(Outcome.class),
            some(Flag.class),
            some(Attribute.class),
            few(texts()),
            offers().injectNull(0.5),
            Arbitraries.of(new RecordedHandover("H7K4-29QM", "ACKNOWLEDGED")).injectNull(0.5),
            times().injectNull(0.5),
            times())
        .as(
            (verdict, flags, withhold, steps, offer, handover, clearanceEnds, at) ->
                new RecordedAnswer(
                    "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9A",
                    verdict,
                    flags,
                    withhold,
                    "R12",
                    "2026-04-01",
                    new RecordedInstructions("S05", List.copyOf(steps)),
                    offer,
                    handover,
                    clearanceEnds,
                    at,
                    at.plusSeconds(300)));
  }
}
