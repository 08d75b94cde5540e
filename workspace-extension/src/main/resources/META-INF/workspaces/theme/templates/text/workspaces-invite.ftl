<#ftl output_format="plainText">
<#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if>

<#if inviter?has_content>${msg("workspacesInviteText", inviter, workspace, role, realm)}<#else>${msg("workspacesInviteTextPlain", workspace, role, realm)}</#if>

${msg("workspacesInviteOpen")}:
${link}

<#if expires.unit?has_content>${msg("workspacesInviteExpiresIn", msg(expires.unit, expires.count), expires.date)}<#else>${msg("workspacesInviteExpires", expires.date)}</#if>

<#if console??>${msg("workspacesInviteConsole")}
${console}

</#if>${msg("workspacesInviteIgnore")}
