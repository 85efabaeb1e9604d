package jp.ward.guard.measure;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import jp.ward.guard.registration.RegistrationSide;

/**
 * The numbers of people and destinations within one measure. Held by ReducingTest,
 * MeasureChangeStoryTest.
 */
final class PersonNumbers {

  private PersonNumbers() {}

  /** The respondents in order, also one of whom only his associates are known. */
  static List<Integer> respondents(Collection<MeasureIdentifierRow> rows) {
    return rows.stream()
        .filter(
            row ->
                row.side == RegistrationSide.RESPONDENT || row.side == RegistrationSide.ASSOCIATE)
        .map(row -> row.side == RegistrationSide.RESPONDENT ? row.personNo : row.ofRespondent)
        .distinct()
        .sorted()
        .toList();
  }

  /** People on one side in order: the first has place 1 in what a caller names. */
  static List<Integer> of(RegistrationSide side, Collection<MeasureIdentifierRow> rows) {
    return rows.stream()
        .filter(row -> row.side == side)
        .map(row -> row.personNo)
        .distinct()
        .sorted()
        .toList();
  }

  static int count(RegistrationSide side, Collection<MeasureIdentifierRow> rows) {
    return of(side, rows).size();
  }

  /** The first number that nobody has. */
  static int free(Collection<MeasureIdentifierRow> rows) {
    return 1
        + rows.stream()
            .flatMapToInt(row -> IntStream.of(row.personNo, row.ofRespondent))
            .max()
            .orElse(0);
  }
}
