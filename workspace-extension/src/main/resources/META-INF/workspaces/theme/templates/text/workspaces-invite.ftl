<#ftl output_format="plainText">
<#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if>

<#if inviter?has_content>${msg("workspacesInviteText", inviter, workspace, role)}<#else>${msg("workspacesInviteTextPlain", workspace, role)}</#if>

${msg("workspacesInviteOpen")}:
${link}

${msg("workspacesInviteExpires", expires)}

${msg("workspacesInviteIgnore")}
