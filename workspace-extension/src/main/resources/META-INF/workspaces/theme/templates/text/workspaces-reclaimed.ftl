<#ftl output_format="plainText">
${msg("workspacesInviteGreetingPlain")}

${msg("workspacesReclaimedText", account, realm)}

${msg("workspacesReclaimedNext")}
