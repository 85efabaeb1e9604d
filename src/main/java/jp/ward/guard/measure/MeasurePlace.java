package jp.ward.guard.measure;

import java.time.LocalDate;

/**
 * Who keeps a measure and until when; nobody whom it names.
 *
 * @param end the last day, null where it has none
 */
public record MeasurePlace(
    String id, String municipality, String responsibleOffice, LocalDate end) {}
