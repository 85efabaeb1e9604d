package jp.ward.guard.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A page of measures in the order of their ids.
 *
 * @param next the {@code cursor} of the next page, null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record MeasureListJson(List<MeasureDetailJson> measures, String next) {}
