package jp.ward.guard.measure;

import java.util.List;
import jp.ward.guard.registration.RegistrationSide;

/**
 * A part of a measure that a second person confirms, by its kind as callers post it. Held by
 * ConfirmationStoryTest.
 */
enum ConfirmedPart {
  PROTECTED_PERSON(RegistrationSide.PROTECTED),
  RESPONDENT(RegistrationSide.RESPONDENT),
  ASSOCIATE(RegistrationSide.ASSOCIATE),
  SAFE_DESTINATION(RegistrationSide.SAFE),
  UNSAFE_DESTINATION(RegistrationSide.UNSAFE),
  /** All that stands in the measure. */
  MEASURE(null);

  private final RegistrationSide side;

  ConfirmedPart(RegistrationSide side) {
    this.side = side;
  }

  /**
   * The marks at a place of its side, counted as reductions count them; empty where there is none.
   *
   * @param place from 1, null for the whole measure
   */
  List<MeasureIdentifierRow> of(List<MeasureIdentifierRow> rows, Integer place) {
    if (side == null) {
      return rows;
    }
    List<Integer> numbers = numbers(rows);
    if (place == null || place > numbers.size()) {
      return List.of();
    }
    int number = numbers.get(place - 1);
    return rows.stream().filter(row -> row.side == side && row.personNo == number).toList();
  }

  /** Places whose marks nobody has confirmed yet. */
  List<Integer> unconfirmed(List<MeasureIdentifierRow> rows) {
    List<Integer> numbers = side == null ? List.of() : numbers(rows);
    return numbers.stream()
        .map(number -> numbers.indexOf(number) + 1)
        .filter(place -> of(rows, place).stream().anyMatch(row -> !row.confirmed))
        .toList();
  }

  /** A respondent of whom only associates are known has a place too. */
  private List<Integer> numbers(List<MeasureIdentifierRow> rows) {
    return side == RegistrationSide.RESPONDENT
        ? PersonNumbers.respondents(rows)
        : PersonNumbers.of(side, rows);
  }
}
