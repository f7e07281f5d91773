export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

// Each hands over what is on the line as it stands there: none evaluates anything of it. The first line that comes back says what the
// others are, or that the shell itself knows the files.

const bash = String.raw`# Completion of blog in Bash.
_blog() {
  local kind rest
  COMPREPLY=()
  while IFS= read -r rest; do
    if [[ -z $kind ]]; then
      kind=$rest
    else
      COMPREPLY+=("$2$rest")
    fi
  done < <(command blog __complete bash "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case $kind in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
}
complete -o nosort -F _blog blog 2>/dev/null || complete -F _blog blog
`.replaceAll('\\$', '$');

const zsh = String.raw`#compdef blog
# Completion of blog in zsh.
_blog() {
  local -a lines values shown
  local line tab=$'\t'
  lines=("\${(@f)$(command blog __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  case $lines[1] in
    files) compset -P '--*='; _files; return ;;
    folders) compset -P '--*='; _files -/; return ;;
  esac
  for line in "\${(@)lines[2,-1]}"; do
    values+=("\${line%%$tab*}")
    shown+=("\${line/$tab/  }")
  done
  (( $#values )) && compadd -l -V blog -d shown -a -- values
}
if [[ $funcstack[1] == _blog ]]; then
  _blog "$@"
else
  compdef _blog blog
fi
`.replaceAll('\\$', '$');

const fish = String.raw`# Completion of blog in fish.
function __blog_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l lines (command blog __complete fish $before[2..-1] "$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
        case words
            test (count $lines) -gt 1; and printf '%s\n' $lines[2..-1]
    end
end
complete -c blog -f -k -a '(__blog_complete)'
`;

const powershell = String.raw`# Completion of blog in PowerShell.
Register-ArgumentCompleter -Native -CommandName blog -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $line = ($words + @($wordToComplete)) -join [string][char]0
  $given = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($line))
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [Text.Encoding]::UTF8
    $lines = @(& (Get-Command blog -CommandType Application,ExternalScript | Select-Object -First 1) __complete powershell $given 2>$null)
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  $lines | Select-Object -Skip 1 | ForEach-Object {
    $value, $says = $_ -split [char]9, 2
    $text = $value
    if ($value -match '[^\w\-./:=+%]') {
      $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
    }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $(if ($says) { $says } else { $value }))
  }
}
`;

/** What each shell is to read; nothing in it depends on a blog. */
export const completionScripts: Readonly<Record<(typeof shells)[number], string>> = { bash, zsh, fish, powershell };
