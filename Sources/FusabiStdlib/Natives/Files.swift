import FusabiRuntime
import Glibc

/// Files, folders and environment variables: everything by which a script reaches beyond the machine is here, and every
/// native asks ``MachineLimits/permitsFiles`` first.
extension StandardLibrary {
    static func registerFiles(_ table: inout NativeTable) {
        registerContents(&table)
        registerFolders(&table)
        registerEnvironment(&table)
    }

    private typealias FileNative = @Sendable (Machine, UnsafeMutablePointer<Word>, String) -> Word

    /// A native whose first argument is a path; raises if the host forbids files.
    private static func guarded(_ body: @escaping FileNative) -> @Sendable (Machine, UnsafeMutablePointer<Word>) -> Word
    {
        return { machine, arguments in
            let path = machine.string(arguments[0])
            guard machine.limits.permitsFiles else { return denied(machine, path) }
            return body(machine, arguments, path)
        }
    }

    private static func denied(_ machine: Machine, _ path: String) -> Word {
        machine.raise("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
    }

    /// The .NET exception for `errno`; `isFile` where a missing file, not a missing folder, is the likely cause.
    private static func failure(_ machine: Machine, _ path: String, isFile: Bool) -> Word {
        let code = errno
        switch code {
        case ENOENT:
            if isFile, isDirectory(parent(path)) {
                return machine.raise(
                    "System.IO.FileNotFoundException", "Could not find file '\(path)'.",
                    fields: [machine.makeString(path)])
            }
            return machine.raise(
                "System.IO.DirectoryNotFoundException", "Could not find a part of the path '\(path)'.")
        case EACCES, EPERM, EISDIR: return denied(machine, path)
        case ENOTEMPTY: return machine.raise("System.IO.IOException", "Directory not empty : '\(path)'")
        default: return machine.raise("System.IO.IOException", "\(String(cString: strerror(code))) : '\(path)'")
        }
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func status(_ path: String) -> stat? {
        var info = stat()
        return stat(path, &info) == 0 ? info : nil
    }

    private static func isDirectory(_ path: String) -> Bool {
        status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    // MARK: Contents

    private static func registerContents(_ table: inout NativeTable) {
        table["File.read"] = guarded { machine, _, path in
            guard !isDirectory(path) else { return denied(machine, path) }
            let descriptor = open(path, O_RDONLY)
            guard descriptor >= 0 else { return failure(machine, path, isFile: true) }
            defer { close(descriptor) }
            var content: [UInt8] = []
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                if count <= 0 { break }
                content.append(contentsOf: chunk[..<count])
                // A device may give bytes without an end.
                if content.count > machine.limits.heapBytes {
                    return machine.raise("System.IO.IOException", "The file is too long.")
                }
            }
            return machine.makeByteArray(content)
        }
        // path, bytes, flags: 1 append, 2 fail if the file exists
        table["File.write"] = guarded { machine, arguments, path in
            guard !isDirectory(path) else { return denied(machine, path) }
            guard let array = machine.array(arguments[1]) else { return machine.raiseArgumentNull("bytes") }
            let content = bytes(machine, array, 0..<array.count)
            let mode = arguments[2].int32
            let flags = O_WRONLY | O_CREAT | (mode & 1 != 0 ? O_APPEND : O_TRUNC) | (mode & 2 != 0 ? O_EXCL : 0)
            let descriptor = open(path, flags, 0o644)
            guard descriptor >= 0 else {
                if errno == EEXIST {
                    return machine.raise("System.IO.IOException", "The file '\(path)' already exists.")
                }
                return failure(machine, path, isFile: false)
            }
            defer { close(descriptor) }
            var start = 0
            while start < content.count {
                let count = content[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                if count < 0 { return failure(machine, path, isFile: false) }
                start += count
            }
            return .unit
        }
        // 0 nothing, 1 file, 2 folder
        table["File.kind"] = guarded { _, _, path in .int32(status(path) == nil ? 0 : isDirectory(path) ? 2 : 1) }
        table["File.delete"] = guarded { machine, _, path in
            guard !isDirectory(path) else { return denied(machine, path) }
            if unlink(path) != 0, errno != ENOENT || !isDirectory(parent(path)) {
                return failure(machine, path, isFile: false)
            }
            return .unit
        }
        table["File.move"] = guarded { machine, arguments, path in
            let target = machine.string(arguments[1])
            return rename(path, target) == 0 ? .unit : failure(machine, path, isFile: true)
        }
        // Length, then seconds since 1970 of the last change, the last access, the last change of its data.
        table["File.status"] = guarded { machine, _, path in
            guard let info = status(path) else { return .null }
            let times = [info.st_mtim, info.st_atim, info.st_ctim]
            let ticks = times.map { Int64($0.tv_sec) * 10_000_000 + Int64($0.tv_nsec) / 100 }
            return machine.makeLongArray([Int64(info.st_size)] + ticks)
        }
        table["File.touch"] = guarded { machine, arguments, path in
            let ticks = arguments[1].int64
            let time = timespec(tv_sec: Int(ticks / 10_000_000), tv_nsec: Int(ticks % 10_000_000 * 100))
            return utimensat(AT_FDCWD, path, [time, time], 0) == 0 ? .unit : failure(machine, path, isFile: true)
        }
    }

    // MARK: Folders

    private static func registerFolders(_ table: inout NativeTable) {
        table["File.entries"] = guarded { machine, _, path in
            guard let folder = opendir(path) else {
                if errno == ENOTDIR {
                    return machine.raise("System.IO.IOException", "The directory name is invalid. : '\(path)'")
                }
                return failure(machine, path, isFile: false)
            }
            defer { closedir(folder) }
            var names: [String] = []
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return machine.makeArray(names.map { machine.makeString($0) })
        }
        table["File.makeFolder"] = guarded { machine, _, path in
            if mkdir(path, 0o755) == 0 || (errno == EEXIST && isDirectory(path)) { return .unit }
            if errno == EEXIST {
                return machine.raise(
                    "System.IO.IOException",
                    "Cannot create '\(path)' because a file or directory with the same name already exists.")
            }
            return failure(machine, path, isFile: false)
        }
        table["File.removeFolder"] = guarded { machine, _, path in
            rmdir(path) == 0 ? .unit : failure(machine, path, isFile: false)
        }
        table["File.enter"] = guarded { machine, _, path in
            chdir(path) == 0 ? .unit : failure(machine, path, isFile: false)
        }
        table["File.currentFolder"] = { machine, _ in
            guard machine.limits.permitsFiles, let path = getcwd(nil, 0) else { return machine.makeString("/") }
            defer { free(path) }
            return machine.makeString(String(cString: path))
        }
    }

    // MARK: The environment

    private static func registerEnvironment(_ table: inout NativeTable) {
        table["Environment.variable"] = guarded { machine, _, name in
            getenv(name).map { machine.makeString(String(cString: $0)) } ?? .null
        }
        table["Environment.setVariable"] = guarded { machine, arguments, name in
            if arguments[1].isNull {
                unsetenv(name)
            } else {
                setenv(name, machine.string(arguments[1]), 1)
            }
            return .unit
        }
        // Name, value, name, value, …
        table["Environment.variables"] = { machine, _ in
            guard machine.limits.permitsFiles else { return machine.makeArray([]) }
            let variables = environ
            var parts: [Word] = []
            var index = 0
            while let entry = variables[index] {
                index += 1
                let text = String(cString: entry)
                guard let equals = text.firstIndex(of: "=") else { continue }
                parts.append(machine.makeString(String(text[..<equals])))
                parts.append(machine.makeString(String(text[text.index(after: equals)...])))
            }
            return machine.makeArray(parts)
        }
        table["Environment.processId"] = { _, _ in .int32(getpid()) }
    }
}
