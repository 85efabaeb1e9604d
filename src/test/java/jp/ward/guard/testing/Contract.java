package jp.ward.guard.testing;

import static com.atlassian.oai.validator.report.ValidationReport.Level.IGNORE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.interaction.ApiOperationResolver;
import com.atlassian.oai.validator.model.ApiOperationMatch;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.yaml.snakeyaml.Yaml;

/** The hand-written contract, and what it says of a request and its answer. */
public final class Contract {

  private static final Path FILE = Path.of("openapi", "disclosure-guard.yaml");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenAPI MODEL = new OpenAPIV3Parser().readContents(text()).getOpenAPI();
  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(text())
          .withLevelResolver(
              // REST-assured keeps the body of a specification that is used again for a GET.
              LevelResolver.create()
                  .withLevel("validation.request.body.unexpected", IGNORE)
                  .build())
          .build();
  private static final ApiOperationResolver OPERATIONS =
      new ApiOperationResolver(MODEL, null, false);
  private static final SchemaValidator SCHEMAS = new SchemaValidator(MODEL, new MessageResolver());
  private static final Set<String> EXERCISED = new ConcurrentSkipListSet<>();

  private Contract() {}

  /** The file as bytes. */
  public static byte[] bytes() {
    try {
      return Files.readAllBytes(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text() {
    return new String(bytes(), UTF_8);
  }

  /** The file as a tree, references unresolved. */
  public static JsonNode tree() {
    return JSON.valueToTree(new Yaml().load(text()));
  }

  /** The node itself, or the one in the file that its {@code $ref} names. */
  public static JsonNode resolved(JsonNode file, JsonNode node) {
    return node.has("$ref") ? file.at(node.get("$ref").textValue().substring(1)) : node;
  }

  /** The operations that a caller was answered with 2xx, by operationId. */
  public static Set<String> exercised() {
    return Set.copyOf(EXERCISED);
  }

  /**
   * Fails unless the answer is one the contract has for the operation, and the request, where it
   * was served, one that the contract allows. What is refused may be as wrong as it likes.
   */
  static void hold(Request request, Response response, String body) {
    // REST-assured encodes the colon of checks:batch.
    String path = request.getPath().replace("%3A", ":");
    ApiOperationMatch match = OPERATIONS.findApiOperation(path, request.getMethod());
    if (!match.isPathFound() || !match.isOperationAllowed()) {
      require(problem(response.getStatus(), body), request, response);
      return;
    }
    ValidationReport report = VALIDATOR.validateResponse(path, request.getMethod(), response);
    if (response.getStatus() < 300) {
      report = report.merge(VALIDATOR.validateRequest(new At(path, request)));
      EXERCISED.add(match.getApiOperation().getOperation().getOperationId());
    }
    require(report, request, response);
  }

  /** What the contract does not have is answered with a problem document all the same. */
  private static ValidationReport problem(int status, String body) {
    String schema = body.contains("\"violations\"") ? "InvalidRequest" : "Problem";
    if (status < 400 || body.isEmpty()) {
      throw new AssertionError(
          "not in the contract, and no problem document: %d %s".formatted(status, body));
    }
    return SCHEMAS.validate(body, reference("#/components/schemas/" + schema), "problem");
  }

  private static void require(ValidationReport report, Request request, Response response) {
    if (report.hasErrors()) {
      throw new AssertionError(
          "%s %s, answered %d, is not as the contract has it:%n%s"
              .formatted(
                  request.getMethod(),
                  request.getPath(),
                  response.getStatus(),
                  SimpleValidationReportFormat.getInstance().apply(report)));
    }
  }

  /** What is wrong with a value under a schema of the file, empty where nothing is. */
  public static String wrong(JsonNode value, JsonNode schema) {
    Schema<?> asModel =
        schema.has("$ref")
            ? reference(schema.get("$ref").textValue())
            : Json.mapper().convertValue(JSON.convertValue(schema, Map.class), Schema.class);
    ValidationReport report = SCHEMAS.validate(() -> value, asModel, "example");
    return report.hasErrors() ? SimpleValidationReportFormat.getInstance().apply(report) : "";
  }

  private static Schema<?> reference(String pointer) {
    return new Schema<>().$ref(pointer);
  }

  /** This request under the path of the contract. */
  private record At(String path, Request request) implements Request {

    @Override
    public String getPath() {
      return path;
    }

    @Override
    public Method getMethod() {
      return request.getMethod();
    }

    @Override
    public Optional<String> getBody() {
      return request.getBody();
    }

    @Override
    public Optional<Body> getRequestBody() {
      return request.getRequestBody();
    }

    @Override
    public Collection<String> getQueryParameters() {
      return request.getQueryParameters();
    }

    @Override
    public Collection<String> getQueryParameterValues(String name) {
      return request.getQueryParameterValues(name);
    }

    @Override
    public Map<String, Collection<String>> getHeaders() {
      return request.getHeaders();
    }

    @Override
    public Collection<String> getHeaderValues(String name) {
      return request.getHeaderValues(name);
    }
  }
}
