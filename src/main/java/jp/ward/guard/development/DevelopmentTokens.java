package jp.ward.guard.development;

import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs the tokens of the sample ward with the key pair that Quarkus makes in memory for the
 * development mode, and puts each into a file for curl. Absent from the production jar.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DevelopmentTokens {

  static final Duration LIFE = Duration.ofHours(12);

  /** Below the project root, where the commands of the README are run. */
  static final Path FOLDER = Path.of("target", "dev", "tokens");

  private final String issuer;
  private final Clock clock;

  DevelopmentTokens(
      @ConfigProperty(name = "mp.jwt.verify.issuer") Optional<String> issuer, Clock clock) {
    this.issuer = issuer.orElse("");
    this.clock = clock;
  }

  /** A strong sign-in: without auth_time it does not age. */
  String mint(DevelopmentPerson person) {
    Instant now = clock.instant();
    return Jwt.issuer(issuer)
        .audience("disclosure-guard")
        .subject("dev-" + person.upn())
        .upn(person.upn())
        .groups(person.groups())
        .claim("office", person.office())
        .claim("amr", List.of("mfa"))
        .issuedAt(now)
        .expiresAt(now.plus(LIFE))
        .sign();
  }

  void keep(DevelopmentPerson person, String token) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(person.name() + ".token"), token);
    } catch (IOException e) {
      throw new UncheckedIOException("target/dev/tokens cannot be written", e);
    }
  }
}
