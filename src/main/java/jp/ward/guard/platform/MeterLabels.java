package jp.ward.guard.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ward.guard.arrival.ContractFile;

/**
 * Keeps what callers write out of the metrics: a request that is refused before it comes to a
 * resource would be counted under the path as sent, by anybody and without end. Held by
 * LeakSearchIT.
 */
class MeterLabels {

  static final String OTHER = "OTHER";
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final Set<String> OF_THE_FRAMEWORK =
      Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");
  private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):\\s*$");

  @Produces
  @Singleton
  MeterFilter known() {
    String contract = new String(ContractFile.bytes(), StandardCharsets.UTF_8);
    return known(
        PATH.matcher(contract)
            .results()
            .map((MatchResult path) -> path.group(1))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Takes the addresses of the contract, {@code /api/v1/checks/{id}}. */
  static MeterFilter known(Set<String> addresses) {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        List<Tag> tags = id.getTags().stream().map(tag -> tag(tag, addresses)).toList();
        return tags.equals(id.getTags()) ? id : id.replaceTags(tags);
      }
    };
  }

  private static Tag tag(Tag sent, Set<String> addresses) {
    boolean isKnown =
        switch (sent.getKey()) {
          case "uri" ->
              addresses.contains(sent.getValue()) || OF_THE_FRAMEWORK.contains(sent.getValue());
          case "method" -> METHODS.contains(sent.getValue());
          default -> true;
        };
    return isKnown ? sent : Tag.of(sent.getKey(), OTHER);
  }
}
