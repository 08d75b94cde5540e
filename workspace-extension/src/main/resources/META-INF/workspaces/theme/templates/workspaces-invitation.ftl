<#import "template.ftl" as layout>
<#assign fields = .get_optional_template("field.ftl")>
<#if fields.exists><#assign field = fields.import()></#if>
<#macro button name label value="1" type="Primary">
  <div class="${properties.kcFormGroupClass!}">
    <div class="${properties.kcFormActionGroupClass!}">
      <button type="submit" style="white-space: normal; overflow-wrap: anywhere;" name="${name}" value="${value}" class="${properties.kcButtonClass!} ${properties["kcButton" + type + "Class"]!properties.kcButtonDefaultClass!} ${properties.kcButtonBlockClass!} ${properties.kcButtonLargeClass!}">${label}</button>
    </div>
  </div>
</#macro>
<#macro text name label value autocomplete>
  <#if field??>
    <@field.input name=name label=label value=value autocomplete=autocomplete />
  <#else>
    <div class="${properties.kcFormGroupClass!}">
      <label for="${name}" class="${properties.kcLabelClass!}">${label}</label>
      <input type="text" id="${name}" name="${name}" value="${value}" autocomplete="${autocomplete}" class="${properties.kcInputClass!}">
    </div>
  </#if>
</#macro>
<@layout.registrationLayout displayMessage=message?has_content; section>
  <#if section = "header">
    <span style="overflow-wrap: anywhere;">${msg("workspacesInviteTitle", invitation.workspace)}</span>
  <#elseif section = "form">
    <style>#workspaces-invitation p { margin-bottom: 0.5em; }</style>
    <form id="workspaces-invitation" style="overflow-wrap: anywhere;" class="${properties.kcFormClass!}" method="post">
      <div class="${properties.kcFormGroupClass!}">
        <p id="workspaces-intro"><#if invitation.inviter?has_content>${msg("workspacesInviteIntroBy", invitation.inviter, invitation.email, invitation.workspace, invitation.role)}<#else>${msg("workspacesInviteIntro", invitation.email, invitation.workspace, invitation.role)}</#if></p>
        <#if invitation.expires??><p id="workspaces-expires"><#if invitation.expires.unit?has_content>${msg("workspacesInviteExpiresIn", msg(invitation.expires.unit, invitation.expires.count), invitation.expires.date)}<#else>${msg("workspacesInviteExpires", invitation.expires.date)}</#if></p></#if>
        <#if invitation.console??><p id="workspaces-console">${msg("workspacesInviteConsole")} <a href="${invitation.console}">${invitation.console}</a></p></#if>
        <#if invitation.reclaim && !invitation.other??><p id="workspaces-reclaim">${msg("workspacesInviteReclaim", invitation.email)}</p></#if>
      </div>
      <#if invitation.other??>
        <div class="${properties.kcFormGroupClass!}">
          <p id="workspaces-other">${msg("workspacesInviteMismatch", invitation.email, invitation.other)}</p>
        </div>
        <@button name="switch" label=msg("workspacesInviteSwitch", invitation.email) />
      <#elseif invitation.signedIn>
        <@button name="signIn" label=msg("workspacesInviteAccept") />
      <#else>
        <#if invitation.setUp>
          <@text name="firstName" label=msg("firstName") value=invitation.firstName autocomplete="given-name" />
          <@text name="lastName" label=msg("lastName") value=invitation.lastName autocomplete="family-name" />
          <p id="workspaces-hint">${msg("workspacesInviteSetUpHint")}</p>
          <#if invitation.begun>
            <@button name="setUp" value="anew" label=msg("workspacesInviteSetUpAnew") />
          <#else>
            <@button name="setUp" label=msg("workspacesInviteSetUp") />
          </#if>
        </#if>
        <#if invitation.signIn>
          <@button name="signIn" label=msg("workspacesInviteSignIn") />
        </#if>
        <#list invitation.providers as provider>
          <@button name="provider" value=provider.alias label=msg("workspacesInviteContinueWith", provider.name) type="Secondary" />
        </#list>
        <#if invitation.mailMe>
          <p id="workspaces-hint">${msg("workspacesInviteMailMeHint", invitation.email)}</p>
          <@button name="mailMe" label=msg("workspacesInviteMailMe") type="Secondary" />
        </#if>
        <#if invitation.noMail>
          <p id="workspaces-hint">${msg("workspacesInviteNoMailHint", invitation.email)}</p>
        </#if>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
