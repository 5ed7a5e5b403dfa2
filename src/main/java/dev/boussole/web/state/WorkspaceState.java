package dev.boussole.web.state;

import dev.boussole.campaign.Problem;
import dev.boussole.review.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The workspace as it can be served now.
 *
 * @param workspace the last one that could be read, or null when none could
 * @param version changes whenever {@code workspace} does
 * @param problems why the files as they are now cannot be used; empty when {@code workspace} is what they say
 */
public record WorkspaceState(@Nullable Workspace workspace, long version, List<Problem> problems) {}
