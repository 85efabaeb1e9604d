package jp.ward.guard.decision;

import com.fasterxml.jackson.databind.JsonNode;

class DecisionKnowsATool {
  JsonNode body;
}
