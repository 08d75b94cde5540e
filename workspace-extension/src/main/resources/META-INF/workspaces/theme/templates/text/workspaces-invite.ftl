<#ftl output_format="plainText">
<#if name?has_content>${msg("workspacesInviteGreeting", name)}<#else>${msg("workspacesInviteGreetingPlain")}</#if>

<#if reminder><#if inviter?has_content>${msg("workspacesRemindText", inviter, workspace, role, realm)}<#else>${msg("workspacesRemindTextPlain", workspace, role, realm)}</#if><#else><#if inviter?has_content>${msg("workspacesInviteText", inviter, workspace, role, realm)}<#else>${msg("workspacesInviteTextPlain", workspace, role, realm)}</#if></#if>

${msg("workspacesInviteOpen")}:
${link}

<#if expires.unit?has_content>${msg("workspacesInviteExpiresIn", msg(expires.unit, expires.count), expires.date)}<#else>${msg("workspacesInviteExpires", expires.date)}</#if>

<#if console??>${msg("workspacesInviteConsole")}
${console}

</#if><#if reminder>${msg("workspacesRemindLinks")}

</#if>${msg("workspacesInviteIgnore")}
