package org.fingerpost.journey;

import java.util.Optional;
import org.fingerpost.flow.Answer;
import org.fingerpost.flow.Node;

/**
 * A node on the way.
 *
 * @param answer what was answered there; empty for notices, outcomes and the open question
 */
public record Stop(Node node, Optional<Answer> answer) {}
